import {
  discloseUnit,
  plainBallots,
  poolLikeness,
  scoreUnit,
  shownLikeness,
  type UnitBallots,
  type UnitCluster,
  type UnitScore,
} from '@phieu/scoring'
import type { Unit } from '@phieu/survey'
import { inTurns } from '../in-turns.ts'
import { officeMinimum } from '../rounds/office-minimum.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { UnitTally } from '../store/ballots/ballot-store.ts'

export interface ScoredUnit {
  unit: Unit
  /** What it was scored from. */
  ballots: UnitBallots
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
  return inTurns(units, (unit) => {
    const ballots = ballotsOf(unit)
    return { unit, ballots, score: scoreUnit(ballots) }
  })
}

/**
 * What `scoreUnit` asks for. How alike interviewers' ballots are rests on all units, a few at a time,
 * and on no group that the office may not see: its few answers would move the errors of all others.
 */
async function openBallots(
  plan: RoundPlan,
  counted: Counted,
): Promise<(unit: Unit) => UnitBallots> {
  const plain = plainBallots({ ...plan, ...counted, external: [] })
  if (counted.clusters.length === 0) return plain

  const minimum = officeMinimum(plan.round)
  const each = await inTurns(plan.units.values(), (unit) => {
    const ballots = plain(unit)
    if (!ballots.clusters?.size) return []
    const score = scoreUnit(ballots)
    return shownLikeness({ ballots, score, disclosure: discloseUnit(score, minimum) })
  })
  const likeness = poolLikeness(each)
  return (unit) => ({ ...plain(unit), likeness })
}
