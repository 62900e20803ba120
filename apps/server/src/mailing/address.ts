import { domainToASCII } from 'node:url'

/** What may stand before the @ without quotes (RFC 5321): no space, no control, nothing but ASCII. */
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/

/** A name of the Internet with two parts at least, after its letters were written as ASCII. */
const DOMAIN = /^(?=.{3,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** As many characters are looked at: writing a domain as ASCII takes the square of its length. */
const LONGEST = 1000

/**
 * One e-mail address as it is sent to: its domain in lower case and ASCII (`xn--…`), because not every
 * mail server takes other letters.
 *
 * @returns `undefined` where the text is none, or names more than one; local parts beyond ASCII are none
 */
export function parseAddress(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const written = text.trim().normalize('NFC')
  const at = written.lastIndexOf('@')
  const local = written.slice(0, at)
  const domain = domainToASCII(written.slice(at + 1))
  const isGood = at > 0 && local.length <= 64 && LOCAL.test(local) && DOMAIN.test(domain)
  const address = `${local}@${domain}`
  return isGood && address.length <= 254 ? address : undefined
}

/** Who letters come from, as a setting says it: `Sở Nội vụ <khaosat@example.vn>` or an address alone. */
export function parseSender(text: string): { name: string; address: string } | undefined {
  const [, name = '', inside] = /^\s*(?:"?([^"<>]*?)"?\s*)<([^<>]+)>\s*$/.exec(text) ?? []
  const address = parseAddress(inside ?? text)
  // oxlint-disable-next-line no-control-regex -- what would end a header
  if (address === undefined || /[\u0000-\u001F\u007F]/.test(name)) return undefined
  return { name, address }
}
