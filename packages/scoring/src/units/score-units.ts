import type { Block, Unit } from '@phieu/survey'
import { poolLikeness } from '../intervals/likeness.ts'
import type { RoundInput, UnitTally } from '../round-input.ts'
import type { GroupTally } from './tally.ts'
import { unitResult, type UnitResult } from './unit-result.ts'
import { printedScore } from './printed-score.ts'
import { shownLikeness } from './unit-likeness.ts'
import { tellErrors, type CommonKnowledge } from './told-error.ts'
import { hidesAnything, type UnitDisclosure } from './hidden-figures.ts'
import { discloseUnit } from './unit-disclosure.ts'
import { groupSamples, scoreUnit, type UnitBallots, type UnitScore } from './unit-score.ts'

/** One unit with everything that it was scored from. */
export interface ScoredUnit {
  readonly ballots: UnitBallots
  /** Without errors of what something is hidden beneath, where these hang on whether it has a rank. */
  readonly result: UnitResult
  readonly disclosure: UnitDisclosure
  readonly withErrors: ((known: CommonKnowledge) => UnitResult) | undefined
}

/** A unit's points as they count from here on, and what of them is hidden. */
export interface ShownScore {
  readonly score: UnitScore
  readonly disclosure: UnitDisclosure
  /** The score with errors of what something is hidden beneath, where it has none yet. */
  readonly withErrors?: (known: CommonKnowledge) => UnitScore
}

/**
 * What is shown of what the ballots about a unit come to.
 *
 * @param known - what is hidden, where that was found already: no error changes it
 */
export type Show = (
  score: UnitScore,
  unit: { readonly id: string; readonly ballots: UnitBallots },
  known?: UnitDisclosure,
) => ShownScore

/**
 * Fewer people than `minimum` are hidden, and what lies above them is rounded.
 *
 * @param forRank - the ballots that a group needs for its unit to be ranked; see `discloseUnit`
 */
export function showMinimum(minimum: number, forRank?: number): Show {
  return (score, { ballots }, known) => {
    const disclosure = known ?? discloseUnit(score, minimum, forRank)
    const printed = printedScore(score, disclosure)
    if (!hidesAnything(disclosure)) return { score: printed, disclosure }
    const samples = groupSamples(ballots)
    return {
      score: printed,
      disclosure,
      withErrors: (common) => tellErrors(printed, disclosure, () => samples, common),
    }
  }
}

/**
 * Every unit of the registry, in its order, as it is shown.
 *
 * @throws RangeError as `computeRound` does
 */
export function scoreUnits(input: RoundInput, show: Show): ScoredUnit[] {
  const ballotsOf = plainBallots(input)
  const assessed = Map.groupBy(input.assessed, ({ unit }) => unit)
  const adjustments = Map.groupBy(input.adjustments, ({ unit }) => unit)
  const shown = input.registry.units.map((unit) => {
    const ballots = ballotsOf(unit)
    return { unit, ballots, ...show(scoreUnit(ballots), { id: unit.id, ballots }) }
  })
  return withLikeness(input, shown, show).map(
    ({ unit, ballots, score, disclosure, withErrors }) => {
      const own = {
        unit,
        block: findBlock(input, unit.block),
        ballots,
        assessed: assessed.get(unit.id) ?? [],
        adjustments: adjustments.get(unit.id) ?? [],
      }
      return {
        ballots,
        disclosure,
        result: unitResult(own, score),
        withErrors: withErrors && ((known) => unitResult(own, withErrors(known))),
      }
    },
  )
}

interface ShownUnit extends ShownScore {
  readonly unit: Unit
  readonly ballots: UnitBallots
}

/**
 * Widened by how alike interviewers' ballots are. What hidden people said is not in it: it would move the
 * exact errors of all other units.
 */
function withLikeness(
  { clusters }: RoundInput,
  units: readonly ShownUnit[],
  show: Show,
): readonly ShownUnit[] {
  if (!clusters?.length) return units
  const likeness = poolLikeness(units.map(shownLikeness))
  return units.map(({ unit, ballots, disclosure }) => {
    const own = { ...ballots, likeness }
    return {
      unit,
      ballots: own,
      ...show(scoreUnit(own), { id: unit.id, ballots: own }, disclosure),
    }
  })
}

/** The parts of a round that its units are scored from. */
export type ScoredInput = Pick<
  RoundInput,
  'round' | 'definition' | 'registry' | 'questionnaires' | 'tallies' | 'external' | 'clusters'
>

type PlacedUnit = Pick<Unit, 'id' | 'block'>

/**
 * What `scoreUnit` asks for, unit by unit, before anything is known of how alike interviewers' ballots
 * are: that widens errors and moves no points.
 */
export function plainBallots(input: ScoredInput): (unit: PlacedUnit) => UnitBallots {
  const { round, definition, questionnaires } = input
  const talliesOf = talliesByUnit(input.tallies)
  const externals = Map.groupBy(input.external, ({ unit }) => unit)
  const clusters = Map.groupBy(input.clusters ?? [], ({ unit }) => unit)
  return ({ id, block }) => ({
    definition,
    questionnaires,
    block,
    tallies: talliesOf(id),
    groupSizes: { ...round.groupSizes, ...round.unitSizes[id] },
    clusters: Map.groupBy(clusters.get(id) ?? [], ({ group }) => group),
    external: externals.get(id),
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
