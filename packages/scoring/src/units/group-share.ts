import type { Rule, ScaleOption } from '@phieu/survey'
import {
  addFractions,
  divideFractions,
  multiplyFractions,
  toFraction,
  zero,
  type Fraction,
} from '../exact/fraction.ts'
import { bandWorth, optionWorths } from './rules.ts'

/** What one group's answers to one item come to. */
export interface GroupShare {
  /** Answers that are scored. */
  readonly n: number
  /** Answers that are none ("no opinion"): out of numerator and denominator. */
  readonly excluded: number
  /** Mean worth of the scored answers, 0 to 1, before bands; `undefined` when nobody answered. */
  readonly mean: Fraction | undefined
  /** Share of the item's points that is earned, 0 to 1; `undefined` when nobody answered. */
  readonly share: Fraction | undefined
}

/**
 * @param options - of the item's scale
 * @param counts - ballots for each option, in the order of the options
 * @see METHOD.md, section 3
 */
export function groupShare(
  rule: Rule,
  options: readonly ScaleOption[],
  counts: readonly number[],
): GroupShare {
  let [n, excluded, earned] = [0, 0, zero]
  for (const [at, worth] of optionWorths(rule, options).entries()) {
    const count = counts[at] ?? 0
    if (worth === undefined) {
      excluded += count
    } else {
      n += count
      earned = addFractions(earned, multiplyFractions(worth, toFraction(count)))
    }
  }
  if (n === 0) return { n, excluded, mean: undefined, share: undefined }

  const mean = divideFractions(earned, toFraction(n))
  return { n, excluded, mean, share: rule.kind === 'banded' ? bandWorth(rule.bands, mean) : mean }
}
