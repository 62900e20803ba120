import { scoreUnit, type GroupTally, type UnitScore } from '@phieu/scoring'
import type { Unit } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { UnitTally } from '../store/ballots/ballot-store.ts'

export interface ScoredUnit {
  unit: Unit
  score: UnitScore
}

/** The survey points of every unit of a round, in the registry's order, from one reading of its tallies. */
export function scoreRound(plan: RoundPlan, tallies: readonly UnitTally[]): ScoredUnit[] {
  const byUnit = Map.groupBy(tallies, (each) => each.unit)
  return [...plan.units.values()].map((unit) => {
    const own = byUnit.get(unit.id) ?? []
    const byGroup = new Map(own.map(({ group, tally }) => [group, tally]))
    return { unit, score: scoreOne(plan, unit, byGroup) }
  })
}

/** The survey points of one unit. */
export function scoreOne(
  { definition, questionnaires, round }: RoundPlan,
  unit: Unit,
  tallies: ReadonlyMap<string, GroupTally>,
): UnitScore {
  const groupSizes = { ...round.groupSizes, ...round.unitSizes[unit.id] }
  return scoreUnit({ definition, questionnaires, block: unit.block, tallies, groupSizes })
}
