import { divideFractions, parseFraction, type Fraction } from '@phieu/scoring'
import type { Estimate } from './answers.ts'

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
