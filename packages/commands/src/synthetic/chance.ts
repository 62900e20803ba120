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

/** @param seed - any text */
export function seededChance(seed: string): Chance {
  let state = seedState(seed)
  // Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to look alive.
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) =>
    least + Math.floor(fraction() * (most - least + 1))
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

/** FNV-1a, 32 bits. */
function seedState(seed: string): number {
  return new TextEncoder()
    .encode(seed)
    .reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5)
}
