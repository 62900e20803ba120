import { normalizeCode, readCode } from './code.ts'
import { InvitationCode, LinkCode } from './protocol.ts'

/**
 * Where a code leads that somebody typed from paper or pasted, alone, with its whole address or with the
 * words before it: an open link's is short, a personal invitation's long.
 *
 * @returns `undefined` for what can be no code
 */
export function addressOfCode(typed: string): string | undefined {
  const whole = unpacked(typed)
  const found = inAddress(whole)
  const codes = found === undefined ? codesIn(whole) : [readCode(found)]
  const code = codes.find((each) => LinkCode.safeParse(each).success)
  if (code === undefined) return undefined
  return InvitationCode.safeParse(code).success ? `/i#${code}` : `/l/${code}`
}

/** From so many signs on a single word can be a code. */
const A_WORD = 8

/**
 * What may be a code in a text, the likeliest first: all of it, what follows a colon (“Mã: …”), its last
 * long word. What goes over into other letters is none: a keyboard for Vietnamese has written into it. Digits
 * alone are a telephone number or a day rather than one of our codes.
 */
export function codesIn(text: string): string[] {
  const words = text.split(/[\s/#]/)
  // With a dot inside it is the name of a server.
  const long = words.filter((word) => readCode(word).length >= A_WORD && !/\.\w/.test(word))
  long.reverse() // `toReversed` is newer than the oldest browsers
  const codes = [text, text.split(/:(?!\/)/).at(-1) ?? '', ...long].flatMap((part) => {
    const code = readCode(part)
    const behind = normalizeCode(part).split(code, 2)[1] ?? ''
    return code === '' || /^[\p{L}\p{N}]/u.test(behind) ? [] : [code]
  })
  const isNumber = (code: string) => Number(/^\d+$/.test(code))
  return codes.sort((one, other) => isNumber(one) - isNumber(other))
}

/** An address that stands within another one, as message services write them. */
export function unpacked(typed: string): string {
  try {
    return decodeURIComponent(typed)
  } catch {
    return typed // a per cent sign of its own
  }
}

/** What stands where an address has its code, whatever a message service has put before or behind it. */
function inAddress(typed: string): string | undefined {
  return /(?:\/l\/|#)([^/?#&]+)/.exec(typed)?.[1]
}
