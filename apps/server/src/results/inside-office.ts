import { discloseUnit, printedScore, type UnitDisclosure, type UnitScore } from '@phieu/scoring'
import { officeMinimum } from '../rounds/office-minimum.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { ScoredUnit } from './score-round.ts'

/** A unit's points as the office may see them while its round goes on, and what of them is hidden. */
export function insideOffice(
  { round }: RoundPlan,
  { score }: ScoredUnit,
): { score: UnitScore; disclosure: UnitDisclosure } {
  const disclosure = discloseUnit(score, officeMinimum(round))
  return { score: printedScore(score, disclosure), disclosure }
}
