/** Chance that a seed decides: the same seed gives the same numbers on every machine. */
export interface RandomStream {
  /** The next of 2³² equally likely whole numbers, from 0. */
  next(): number
  /** A whole number from 0 and below `bound` (1 to 2³²), all equally likely. */
  below(bound: number): number
}

/**
 * The generator xoshiro128** 1.1, its state filled by splitmix64 from a seed of 64 bits.
 *
 * @param seed - 16 hexadecimal digits, as they are published with a result
 * @throws RangeError when the seed is nothing like that
 * @see Blackman, Vigna, *Scrambled Linear Pseudorandom Number Generators*, 2021
 */
export function createRandomStream(seed: string): RandomStream {
  if (!/^[0-9a-f]{16}$/.test(seed)) throw new RangeError(`${seed} is no seed of 16 hex digits`)

  const [first, second] = splitMix(BigInt(`0x${seed}`))
  return xoshiro([lowHalf(first), highHalf(first), lowHalf(second), highHalf(second)])
}

/** xoshiro128** from a given state of four whole numbers below 2³², not all 0. */
export function xoshiro(state: readonly [number, number, number, number]): RandomStream {
  let [a, b, c, d] = state

  function next() {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result
  }

  function below(bound: number) {
    // Numbers of an incomplete last round would favour the small results: draw again.
    const limit = 2 ** 32 - (2 ** 32 % bound)
    let drawn = next()
    while (drawn >= limit) drawn = next()
    return drawn % bound
  }

  return { next, below }
}

/** The first two outputs of splitmix64. */
export function splitMix(seed: bigint): [bigint, bigint] {
  return [mix(seed + golden), mix(seed + 2n * golden)]
}

const golden = 0x9e3779b97f4a7c15n

function mix(state: bigint): bigint {
  const first = BigInt.asUintN(64, state)
  const second = BigInt.asUintN(64, (first ^ (first >> 30n)) * 0xbf58476d1ce4e5b9n)
  const third = BigInt.asUintN(64, (second ^ (second >> 27n)) * 0x94d049bb133111ebn)
  return third ^ (third >> 31n)
}

function rotate(value: number, places: number): number {
  return (value << places) | (value >>> (32 - places))
}

function lowHalf(value: bigint): number {
  return Number(value & 0xffffffffn)
}

function highHalf(value: bigint): number {
  return Number(value >> 32n)
}
