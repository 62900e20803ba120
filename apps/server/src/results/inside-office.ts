import {
  discloseUnit,
  INTERNAL_MINIMUM,
  printedScore,
  type UnitDisclosure,
  type UnitScore,
} from '@phieu/scoring'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { ScoredUnit } from './score-round.ts'

/**
 * A unit's points as the office may see them while its round goes on, and what of them is hidden.
 * In a practice or synthetic round nobody's real opinion stands, so everything is shown.
 */
export function insideOffice(
  { round }: RoundPlan,
  { score }: ScoredUnit,
): { score: UnitScore; disclosure: UnitDisclosure } {
  const isReal = !round.practice && !round.synthetic
  const disclosure = discloseUnit(score, isReal ? INTERNAL_MINIMUM : 0)
  return { score: printedScore(score, disclosure), disclosure }
}
