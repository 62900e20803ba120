import {
  plainBallots,
  poolLikeness,
  scoreUnit,
  unitLikeness,
  type UnitBallots,
  type UnitCluster,
  type UnitScore,
} from '@phieu/scoring'
import type { Unit } from '@phieu/survey'
import { inTurns } from '../in-turns.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { UnitTally } from '../store/ballots/ballot-store.ts'

export interface ScoredUnit {
  unit: Unit
  score: UnitScore
}

/** What was counted of a round: its tallies, and what of them interviewers brought. */
export interface Counted {
  tallies: readonly UnitTally[]
  clusters: readonly UnitCluster[]
}

/**
 * The survey points of units of a round, from one reading of its tallies.
 *
 * @param counted - of the whole round where interviewers brought ballots: how alike these are, all
 *   units tell together
 * @param units - all of them where nobody says, in the registry's order
 */
export async function scoreRound(
  plan: RoundPlan,
  counted: Counted,
  units: Iterable<Unit> = plan.units.values(),
): Promise<ScoredUnit[]> {
  const ballotsOf = await openBallots(plan, counted)
  return inTurns(units, (unit) => ({ unit, score: scoreUnit(ballotsOf(unit)) }))
}

/** As `unitBallots`, a few units at a time: how alike interviewers' ballots are rests on all of them. */
async function openBallots(
  plan: RoundPlan,
  counted: Counted,
): Promise<(unit: Unit) => UnitBallots> {
  const plain = plainBallots({ ...plan, ...counted, external: [] })
  if (counted.clusters.length === 0) return plain

  const each = await inTurns(plan.units.values(), (unit) => unitLikeness(plain(unit)))
  const likeness = poolLikeness(each)
  return (unit) => ({ ...plain(unit), likeness })
}
