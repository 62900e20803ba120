import { readCode } from './code.ts'
import { InvitationCode, LinkCode } from './protocol.ts'

/**
 * Where a code leads that somebody typed from paper or pasted with its whole address: an open link's
 * is short, a personal invitation's long.
 *
 * @returns `undefined` for what can be no code
 */
export function addressOfCode(typed: string): string | undefined {
  const whole = unpacked(typed)
  const code = readCode(inAddress(whole) ?? whole.split(/[/#]/).at(-1) ?? '')
  if (InvitationCode.safeParse(code).success) return `/i#${code}`
  return LinkCode.safeParse(code).success ? `/l/${code}` : undefined
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
