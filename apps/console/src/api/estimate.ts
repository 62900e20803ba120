import {
  addFractions,
  divideFractions,
  fractionText,
  parseFraction,
  zero,
  type Fraction,
} from '@phieu/scoring'
import type { AreaReport, Estimate } from './answers.ts'

/**
 * Points as a share of what could be earned, 0 to 1: what units are compared by, because items
 * without a usable group lower the maximum.
 *
 * @returns `undefined` when nobody answered, or nothing could be earned
 */
export function shareOf({ points, max }: Pick<Estimate, 'points' | 'max'>): Fraction | undefined {
  const whole = parseFraction(max)
  if (points === null || whole.numerator === 0n) return undefined
  return divideFractions(parseFraction(points), whole)
}

/** What the definition gives these areas, also while nothing of it can be earned yet. */
export function wholeOf(areas: readonly AreaReport[]): string {
  const items = areas.flatMap((area) => area.items)
  return fractionText(
    items.reduce((sum, item) => addFractions(sum, parseFraction(item.maxPoints)), zero),
  )
}
