import { showMinimum, type UnitDisclosure, type UnitScore } from '@phieu/scoring'
import { officeMinimum } from '../rounds/office-minimum.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { ScoredUnit } from './score-round.ts'

/** A unit's points as the office may see them while its round goes on, and what of them is hidden. */
export function insideOffice(
  { round }: RoundPlan,
  { unit: { id }, ballots, score }: ScoredUnit,
): { score: UnitScore; disclosure: UnitDisclosure } {
  const minimum = officeMinimum(round)
  const shown = showMinimum(minimum)(score, { id, ballots })
  // Nobody has a rank yet.
  const known = { minimum, leastBallots: 1, likeness: ballots.likeness ?? new Map() }
  return { score: shown.withErrors?.(known) ?? shown.score, disclosure: shown.disclosure }
}
