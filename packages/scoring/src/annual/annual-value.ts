import type { AnnualRule } from '@phieu/survey'
import {
  addFractions,
  divideFractions,
  multiplyFractions,
  toFraction,
  type Fraction,
} from '../exact/fraction.ts'
import { joinReaches, scaleReach, type Reach } from '../intervals/share-reach.ts'

/** A year's value from its two rounds; both in per cent. */
export interface Halves {
  readonly h1: Fraction | undefined
  readonly h2: Fraction | undefined
}

/**
 * What the year comes to. The first half alone is provisional and makes no year.
 *
 * @returns `undefined` when the second half is missing, or the first where the rule needs it and
 *   gives it weight: a year of one half would be another measure
 * @see METHOD.md, section 12
 */
export function annualValue(rule: AnnualRule, { h1, h2 }: Halves): Fraction | undefined {
  const weights = weightsOf(rule)
  if (weights.h1 === 0) return h2
  if (!h1 || !h2) return undefined

  const sum = addFractions(
    multiplyFractions(h1, toFraction(weights.h1)),
    multiplyFractions(h2, toFraction(weights.h2)),
  )
  return divideFractions(sum, toFraction(weights.h1 + weights.h2))
}

/**
 * How far chance may have moved the year's value: its halves are different samples.
 *
 * @param h1 - `undefined` where it is not known; no matter where the rule gives it no weight
 */
export function annualReach(
  rule: AnnualRule,
  { h1, h2 }: { readonly h1: Reach | undefined; readonly h2: Reach | undefined },
): Reach | undefined {
  const weights = weightsOf(rule)
  if (weights.h1 === 0) return h2
  if (!h1 || !h2) return undefined
  const sum = weights.h1 + weights.h2
  return joinReaches([scaleReach(h1, weights.h1 / sum), scaleReach(h2, weights.h2 / sum)])
}

function weightsOf(rule: AnnualRule): { h1: number; h2: number } {
  if (rule.kind === 'weighted') return rule
  return rule.kind === 'mean' ? { h1: 1, h2: 1 } : { h1: 0, h2: 1 }
}
