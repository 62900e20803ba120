/** An exact number: in lowest terms, the denominator above 0. Make one with `toFraction`. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/**
 * The exact quotient of two whole numbers.
 *
 * @throws RangeError when a part is not whole, or the denominator is 0
 */
export function toFraction(numerator: number | bigint, denominator: number | bigint = 1): Fraction {
  const above = BigInt(numerator)
  const below = BigInt(denominator)
  if (below === 0n) throw new RangeError(`${numerator}/0 is no number`)

  const divisor = greatestCommonDivisor(above, below) * (below < 0n ? -1n : 1n)
  return { numerator: above / divisor, denominator: below / divisor }
}

export const zero: Fraction = toFraction(0)
export const one: Fraction = toFraction(1)

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return toFraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  )
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return addFractions(a, toFraction(-b.numerator, b.denominator))
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return toFraction(a.numerator * b.numerator, a.denominator * b.denominator)
}

/** @throws RangeError when `b` is 0 */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  return toFraction(a.numerator * b.denominator, a.denominator * b.numerator)
}

export function sumFractions(parts: readonly Fraction[]): Fraction {
  return parts.reduce(addFractions, zero)
}

/** Below 0 when `a` is the smaller, above 0 when it is the larger, 0 when they are equal. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** `value`, or the bound that it passed. */
export function clampFraction(value: Fraction, lower: Fraction, upper: Fraction): Fraction {
  if (compareFractions(value, lower) < 0) return lower
  return compareFractions(value, upper) > 0 ? upper : value
}

/** The nearest double: for charts and standard errors, never for what is published or ranked. */
export function toNumber({ numerator, denominator }: Fraction): number {
  const near = Number(numerator) / Number(denominator)
  if (Number.isFinite(near) && denominator < 2n ** 1000n) return near

  // Both parts are too long for a double: keep 80 bits of the quotient instead.
  return Number((numerator << 80n) / denominator) / 2 ** 80
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
