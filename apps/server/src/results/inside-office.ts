import {
  discloseUnit,
  INTERNAL_MINIMUM,
  printedScore,
  type UnitDisclosure,
  type UnitScore,
} from '@phieu/scoring'
import type { Round } from '@phieu/survey'
import { isReal } from '../rounds/is-real.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { ScoredUnit } from './score-round.ts'

/**
 * Cells of fewer people are hidden inside the office. In a practice or synthetic round nobody's real
 * opinion stands, so everything is shown.
 */
export function officeMinimum(round: Round): number {
  return isReal(round) ? INTERNAL_MINIMUM : 0
}

/** A unit's points as the office may see them while its round goes on, and what of them is hidden. */
export function insideOffice(
  { round }: RoundPlan,
  { score }: ScoredUnit,
): { score: UnitScore; disclosure: UnitDisclosure } {
  const disclosure = discloseUnit(score, officeMinimum(round))
  return { score: printedScore(score, disclosure), disclosure }
}
