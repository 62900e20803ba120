import type { Block } from '@phieu/survey'
import type { RoundInput, UnitTally } from './round-input.ts'
import type { GroupTally } from './tally.ts'
import { unitResult, type UnitResult } from './unit-result.ts'
import type { UnitBallots } from './unit-score.ts'

/** One unit with everything that it was scored from. */
export interface ScoredUnit {
  readonly ballots: UnitBallots
  readonly result: UnitResult
}

/**
 * Every unit of the registry, in its order.
 *
 * @throws RangeError as `computeRound` does
 */
export function scoreUnits(input: RoundInput): ScoredUnit[] {
  const ballotsOf = unitBallots(input)
  const assessed = Map.groupBy(input.assessed, ({ unit }) => unit)
  const adjustments = Map.groupBy(input.adjustments, ({ unit }) => unit)
  return input.registry.units.map((unit) => {
    const ballots = ballotsOf(unit)
    const result = unitResult({
      unit,
      block: findBlock(input, unit.block),
      ballots,
      assessed: assessed.get(unit.id) ?? [],
      adjustments: adjustments.get(unit.id) ?? [],
    })
    return { ballots, result }
  })
}

/** What `scoreUnit` asks for, unit by unit. */
export function unitBallots({
  round,
  definition,
  questionnaires,
  tallies,
  external,
}: Pick<RoundInput, 'round' | 'definition' | 'questionnaires' | 'tallies' | 'external'>) {
  const talliesOf = talliesByUnit(tallies)
  const externals = Map.groupBy(external, ({ unit }) => unit)
  return (unit: { readonly id: string; readonly block: string }): UnitBallots => ({
    definition,
    questionnaires,
    block: unit.block,
    tallies: talliesOf(unit.id),
    groupSizes: round.groupSizes,
    external: externals.get(unit.id),
  })
}

/** The tallies of each unit, by group; none for a unit that nobody rated. */
export function talliesByUnit(
  tallies: readonly UnitTally[],
): (unit: string) => ReadonlyMap<string, GroupTally> {
  const byUnit = Map.groupBy(tallies, ({ unit }) => unit)
  return (unit) => new Map(byUnit.get(unit)?.map(({ group, tally }) => [group, tally]))
}

function findBlock({ definition }: RoundInput, id: string): Block {
  const block = definition.blocks.find((each) => each.id === id)
  if (!block) throw new RangeError(`definition ${definition.id} has no block ${id}`)
  return block
}
