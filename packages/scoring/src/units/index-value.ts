import type { PointsSum } from './areas.ts'
import {
  addFractions,
  clampFraction,
  divideFractions,
  multiplyFractions,
  subtractFractions,
  toFraction,
  zero,
  type Fraction,
} from '../exact/fraction.ts'
import type { Treatment } from './item-points.ts'

/** Assessed points of a unit or area, and those of criteria that do not apply to it. */
export interface AssessedPoints {
  readonly earned: Fraction
  /** What the definition gives. */
  readonly max: Fraction
  /** The part of `max` whose criteria do not apply. */
  readonly notApplicable: Fraction
}

/**
 * Assessed points with the maximum that goes with them: criteria that do not apply reduce it, earn
 * nothing, or are granted.
 *
 * @throws RangeError when more is earned than the criteria that apply can give
 */
export function settleAssessed(
  { earned, max, notApplicable }: AssessedPoints,
  policy: Exclude<Treatment, 'scored'>,
): PointsSum {
  const applicable = subtractFractions(max, notApplicable)
  const spare = subtractFractions(applicable, earned)
  if (spare.numerator < 0n) throw new RangeError('more assessed points than the criteria can give')

  if (policy === 'reduceMax') {
    return { points: applicable.numerator === 0n ? undefined : earned, max: applicable }
  }
  return { points: policy === 'zero' ? earned : addFractions(earned, notApplicable), max }
}

/** What a unit's index is made of. */
export interface IndexParts {
  /** Points with their maxima: assessed and survey, or those of one area. */
  readonly parts: readonly PointsSum[]
  /** Bonus and penalty points after their caps, both 0 and more; they leave the maximum alone. */
  readonly bonus: Fraction
  readonly penalty: Fraction
}

/** A unit's index, with the denominator that belongs beside it. */
export interface IndexValue {
  /** Per cent, 0 to 100. */
  readonly percent: Fraction
  /** Per cent before clipping; bonus and penalty may carry it outside. */
  readonly unclipped: Fraction
  /** Points with bonus and penalty. */
  readonly points: Fraction
  /** The most that could be earned without a bonus, above 0. */
  readonly max: Fraction
}

/**
 * Points as a share of the maximum, in per cent.
 *
 * @returns `undefined` when nothing could be earned: a unit without a value
 * @see METHOD.md, section 5
 */
export function indexValue({ parts, bonus, penalty }: IndexParts): IndexValue | undefined {
  const max = parts.map((part) => part.max).reduce(addFractions, zero)
  if (max.numerator === 0n) return undefined

  const earned = parts.map((part) => part.points ?? zero).reduce(addFractions, zero)
  const points = subtractFractions(addFractions(earned, bonus), penalty)
  const hundred = toFraction(100)
  const unclipped = multiplyFractions(divideFractions(points, max), hundred)
  return { percent: clampFraction(unclipped, zero, hundred), unclipped, points, max }
}
