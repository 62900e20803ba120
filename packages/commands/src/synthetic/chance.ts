import { createHash } from 'node:crypto'
import { createRandomStream } from '@phieu/scoring'

/** Random numbers that come out alike for the same seed, on every machine. */
export interface Chance {
  /** Even over [0, 1). */
  fraction: () => number
  /** Bell-shaped around 0, standard deviation 1, never beyond ±6. */
  normal: () => number
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number
  /** A version 4 UUID. */
  uuid: () => string
}

/**
 * Chance of one seed. Its state has 128 bits: with 32, the streams of two units ran into each
 * other, and two ballots shared an id.
 *
 * @param seed - any text
 */
export function seededChance(seed: string): Chance {
  const digest = createHash('sha256').update(seed).digest('hex')
  const stream = createRandomStream(digest.slice(0, 16))
  const fraction = () => stream.next() / 2 ** 32
  const between = (least: number, most: number) => least + stream.below(most - least + 1)
  const digits = (count: number) =>
    Array.from({ length: count }, () => between(0, 15).toString(16)).join('')
  return {
    fraction,
    // Twelve even numbers have a variance of 1 (Irwin and Hall).
    normal: () => Array.from({ length: 12 }, fraction).reduce((sum, each) => sum + each, -6),
    between,
    uuid: () =>
      `${digits(8)}-${digits(4)}-4${digits(3)}-${'89ab'.charAt(between(0, 3))}${digits(3)}-${digits(12)}`,
  }
}
