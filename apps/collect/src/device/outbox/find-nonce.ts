import { sha256 } from '@noble/hashes/sha2.js'
import { leadingZeroBits, workText, type WorkSubject } from '@phieu/survey'

/** How many nonces are tried before others have their turn: a few milliseconds on a cheap phone. */
const CHUNK = 500

/** Digits of a nonce: every number that 22 bits of work could come to, many times over. */
const DIGITS = 12

/**
 * Computes the proof of work for a ballot, in portions, so that a page goes on answering to taps.
 *
 * The browser's own SHA-256 answers each hash by a promise of its own, which costs a cheap phone ten
 * times as much as the hash.
 *
 * @param bits - leading zero bits; two to the power of it are tried on average
 * @param pause - called between portions
 */
export async function findNonce(
  subject: WorkSubject,
  bits: number,
  pause: () => Promise<void> = nextTask,
): Promise<string> {
  const text = new TextEncoder().encode(workText(subject, '0'.repeat(DIGITS)))
  while (true) {
    if (tryPortion(text, bits)) return new TextDecoder().decode(text.subarray(-DIGITS))
    await pause()
  }
}

/** Tries the nonces that follow, in the text itself; leaves the right one standing. */
function tryPortion(text: Uint8Array, bits: number): boolean {
  for (let tried = 0; tried < CHUNK; tried += 1) {
    if (leadingZeroBits(sha256(text)) >= bits) return true
    countUp(text)
  }
  return false
}

const ZERO = 48
const NINE = 57

/** Adds one to the decimal number at the end of a text. */
function countUp(text: Uint8Array): void {
  let at = text.length - 1
  while (text[at] === NINE) {
    text[at] = ZERO
    at -= 1
  }
  text[at] = (text[at] ?? ZERO) + 1
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
