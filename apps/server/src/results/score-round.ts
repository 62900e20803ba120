import { scoreUnit, unitBallots, type UnitCluster, type UnitScore } from '@phieu/scoring'
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
export function scoreRound(
  plan: RoundPlan,
  counted: Counted,
  units: Iterable<Unit> = plan.units.values(),
): Promise<ScoredUnit[]> {
  const ballotsOf = unitBallots({ ...plan, ...counted, external: [] })
  return inTurns(units, (unit) => ({ unit, score: scoreUnit(ballotsOf(unit)) }))
}

/** The survey points of one unit, as `scoreRound` does. */
export function scoreOne(plan: RoundPlan, unit: Unit, counted: Counted): UnitScore {
  return scoreUnit(unitBallots({ ...plan, ...counted, external: [] })(unit))
}
