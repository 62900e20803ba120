/**
 * Proof of work for open links, in place of a riddle by a third party: whoever sends a million
 * ballots computes a million times for a second, whoever sends one doesn't notice.
 */
import { sha256 } from './digest.ts'

/** What a proof is about: it holds for one ballot through one link, and for nothing else. */
export interface WorkSubject {
  link: string
  ballot: string
}

/** The text whose SHA-256 begins with zero bits where the nonce is right. */
export function workText({ link, ballot }: WorkSubject, nonce: string): string {
  return `${link}:${ballot}:${nonce}`
}

/** How many zero bits a digest begins with. */
export function leadingZeroBits(digest: Uint8Array): number {
  const at = digest.findIndex((byte) => byte !== 0)
  if (at === -1) return digest.length * 8
  return at * 8 + Math.clz32(digest[at] ?? 0) - 24
}

/** Whether a nonce proves that many bits of work. Needs nothing but its arguments. */
export async function isWorked(
  subject: WorkSubject,
  nonce: string | undefined,
  bits: number,
): Promise<boolean> {
  if (bits <= 0) return true
  if (nonce === undefined) return false
  const digest = await sha256(workText(subject, nonce))
  const pairs = digest.match(/../g) ?? []
  return leadingZeroBits(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16))) >= bits
}
