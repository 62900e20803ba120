/**
 * Proof of work for open links, in place of a riddle by a third party: whoever sends a million
 * ballots computes a million times for a second, whoever sends one doesn't notice.
 */
import { sha256 } from './digest.ts'

/**
 * What a proof is about: it holds for one envelope through one link, on one day, and for nothing else.
 * Nobody computes ahead what they will send next month.
 */
export interface WorkSubject {
  link: string
  /** The envelope's digest. */
  envelope: string
  /** What the server hands out with a link: another one each day, which nobody can know before. */
  salt: string
}

/** The text whose SHA-256 begins with zero bits where the nonce is right. */
export function workText({ link, envelope, salt }: WorkSubject, nonce: string): string {
  return `${link}:${envelope}:${salt}:${nonce}`
}

/** How many zero bits a digest begins with. */
export function leadingZeroBits(digest: Uint8Array): number {
  const at = digest.findIndex((byte) => byte !== 0)
  if (at === -1) return digest.length * 8
  return at * 8 + Math.clz32(digest[at] ?? 0) - 24
}

/** How many zero bits of work a nonce proves; 0 without one. Needs nothing but its arguments. */
export async function provenBits(subject: WorkSubject, nonce: string | undefined): Promise<number> {
  if (nonce === undefined) return 0
  const digest = await sha256(workText(subject, nonce))
  const pairs = digest.match(/../g) ?? []
  return leadingZeroBits(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)))
}

/** As many ballots in an hour are nothing unusual at any counter. */
const CALM = 60

/** The most bits that a link asks for by itself, however much arrives through it. */
export const MOST_BITS = 22

/**
 * The zero bits that are asked for: what the office has set, and where unusually much comes one more
 * each time that it doubles.
 *
 * @param usual - by the link's difficulty; 0 asks for none, whatever comes
 * @param place - of the ballot in its hour at its link, from 0
 */
export function bitsAt(usual: number, place: number): number {
  if (usual === 0) return 0
  const rise = place < CALM ? 0 : 1 + Math.floor(Math.log2(place / CALM))
  return Math.min(MOST_BITS, usual + rise)
}
