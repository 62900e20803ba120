/** Making what people are given: links for citizens, enrolments for interviewers. */
import { daysLater, localDate, sha256, type Channel } from '@phieu/survey'
import type { Services } from '../services.ts'

/** Digits and letters without I, L, O and U: nothing that looks like something else. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

type Needed = Pick<Services, 'store' | 'now' | 'randomBytes' | 'config'>

/**
 * Makes an open link for one group's answers about one unit.
 *
 * @returns its address
 */
export async function makeLink(
  { store, now, randomBytes, config }: Needed,
  place: { round: string; unit: string; group: string; channel?: Channel },
): Promise<string> {
  const code = drawCode(randomBytes, 10)
  const madeOn = localDate(now(), config.timeZone)
  await store.addLink({ code, channel: 'web', madeOn, ...place })
  return linkAddress(config.publicUrl, code)
}

/** Where a citizen opens a link. */
export function linkAddress(publicUrl: string, code: string): string {
  return `${publicUrl}/l/${code}`
}

/**
 * Makes the right to enrol one phone. The code stands in the address's fragment, which browsers
 * don't send: it is in no log. It carries 130 bits, so it can't be guessed.
 *
 * @param days - how long it can be used, from today
 * @param madeBy - who may withdraw it while it is unused
 * @returns the address that the interviewer opens
 */
export async function makeEnrolment(
  { store, now, randomBytes, config }: Needed,
  { interviewer, round, days, madeBy }: EnrolmentWish,
): Promise<string> {
  const code = drawCode(randomBytes, 26)
  const expiresOn = daysLater(localDate(now(), config.timeZone), days)
  await store.addEnrolment({ codeHash: await sha256(code), interviewer, round, expiresOn, madeBy })
  return `${config.publicUrl}/enrol#${code}`
}

export interface EnrolmentWish {
  interviewer: string
  round: string
  days: number
  madeBy: string
}

/**
 * A random code that can be read out.
 *
 * @param length - in signs of 5 bits
 */
export function drawCode(randomBytes: (size: number) => Uint8Array, length: number): string {
  return Array.from(randomBytes(length), (byte) => alphabet.charAt(byte % 32)).join('')
}
