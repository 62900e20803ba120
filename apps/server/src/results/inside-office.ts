import {
  discloseUnit,
  groupSamples,
  printedScore,
  tellErrors,
  type UnitDisclosure,
  type UnitScore,
} from '@phieu/scoring'
import { officeMinimum } from '../rounds/office-minimum.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { ScoredUnit } from './score-round.ts'

/** A unit's points as the office may see them while its round goes on, and what of them is hidden. */
export function insideOffice(
  { round }: RoundPlan,
  { score, ballots }: ScoredUnit,
): { score: UnitScore; disclosure: UnitDisclosure } {
  const minimum = officeMinimum(round)
  const disclosure = discloseUnit(score, minimum)
  const samples = groupSamples(ballots)
  // Nobody has a rank yet.
  const known = { minimum, leastBallots: 1, likeness: ballots.likeness ?? new Map() }
  const printed = printedScore(score, disclosure)
  return { score: tellErrors(printed, disclosure, () => samples, known), disclosure }
}
