/** The proof of work of phones that have no time: a plan tries lines, not sums. */
import type { Work } from '@phieu/collect/device/outbox/proof-of-work.ts'
import { difficultyBits, MOST_BITS, workText } from '@phieu/survey'
import { hash } from 'node:crypto'

const asking = new Set<string>()

/** From now on phones do the work that this link asks for. */
export function noteWork(link: string): void {
  asking.add(link)
}

/**
 * As much work as the office asks for, whatever a line has made of it: more would prove the same, and took
 * more of a plan than everything else. Where it asks for none, any nonce will do. Node's own SHA-256 is ten
 * times as fast as the phone's. What nobody could do is never done.
 */
export const work: Work = async ({ subject, bits }) => {
  if (bits > MOST_BITS) return new Promise(() => {})
  const least = asking.has(subject.link) ? Math.min(bits, difficultyBits.light) : 0
  for (let tried = 0; ; tried += 1) {
    const digest = hash('sha256', workText(subject, String(tried)), 'hex')
    if (Math.clz32(Number.parseInt(digest.slice(0, 8), 16)) >= least) return String(tried)
  }
}
