import type { Adjustment, Adjustments } from '@phieu/survey'
import { clampFraction, sumFractions, zero, type Fraction } from '../exact/fraction.ts'
import { pointsOf } from './item-points.ts'

/** Bonus and penalty points of one unit. */
export interface AdjustmentSum {
  /** What counts: the entries' sum, no more than the cap. */
  readonly bonus: Fraction
  readonly penalty: Fraction
  /** What the entries add up to before their caps. */
  readonly bonusUncapped: Fraction
  readonly penaltyUncapped: Fraction
}

/**
 * The adjustments of one unit, each kind with its own cap.
 *
 * @param caps - of the definition
 * @param entries - of this unit, in any order
 */
export function sumAdjustments(caps: Adjustments, entries: readonly Adjustment[]): AdjustmentSum {
  const sumOf = (kind: Adjustment['kind']) =>
    sumFractions(
      entries.filter((entry) => entry.kind === kind).map(({ points }) => pointsOf(points)),
    )
  const [bonus, penalty] = [sumOf('bonus'), sumOf('penalty')]
  return {
    bonus: clampFraction(bonus, zero, pointsOf(caps.maxBonus)),
    penalty: clampFraction(penalty, zero, pointsOf(caps.maxPenalty)),
    bonusUncapped: bonus,
    penaltyUncapped: penalty,
  }
}
