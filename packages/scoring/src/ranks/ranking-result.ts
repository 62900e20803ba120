import type { Block, Definition, RankMinimum } from '@phieu/survey'
import { toNumber } from '../exact/fraction.ts'
import { compareUnits } from './comparisons.ts'
import { z, type Interval } from '../intervals/intervals.ts'
import { heardGroups, reachesMinimum } from './rank-minimum.ts'
import { createRankReplicates, type RankChances, type RankReplicates } from './rank-replicates.ts'
import type { RankedUnit, SharedRater } from './ranked-unit.ts'
import { rankUnits } from './ranks.ts'
import type { UnitCovariance } from '../round-input.ts'
import { ratersOf, sharedVariances } from '../raters/shared-raters.ts'
import { percentError, type UnitResult } from '../units/unit-result.ts'

/** Where a unit stands among those that it is ranked with. */
export interface RankedResult extends Standing {
  readonly result: UnitResult
}

interface Standing {
  /** `undefined` for a unit that is not ranked. */
  readonly rank: number | undefined
  /** Why the unit is not ranked; `undefined` when it is. */
  readonly unranked: Unranked | undefined
  /** Ranks between which 95 % of the replicates lie: of this unit, looked at by itself. */
  readonly rankRange: Interval | undefined
  /** True of all units at once in 95 of 100 rounds; see `rankSets`. */
  readonly rankSet: Interval | undefined
  /** Of every rank that a replicate gave; empty when the ranking was not repeated. */
  readonly rankChances: readonly { readonly rank: number; readonly chance: number }[]
  /** Units that it can be told apart from, by their ids, the highest first; see `compareUnits`. */
  readonly betterThan: readonly string[]
  readonly worseThan: readonly string[]
}

/** A unit without a value, or with too few ballots for a place among others. */
export type Unranked = 'no-value' | 'too-few-ballots'

/** Blocks whose units are ranked together: the first gives its name. */
export function rankedBlocks(definition: Definition, block: Block): Block[] {
  return [
    block,
    ...definition.blocks.filter((each) => each !== block && each.rankedWith === block.id),
  ]
}

/** Blocks that have a ranking of their own. */
export function leadingBlocks({ blocks }: Definition): Block[] {
  return blocks.filter(({ id, rankedWith }) => rankedWith === undefined || rankedWith === id)
}

/** What a ranking rests on beside its units. */
export interface RankingInput {
  readonly covariances: readonly UnitCovariance[]
  readonly rankMinimum: RankMinimum | undefined
  readonly seed: string
}

/**
 * Ranks units, the highest first and those without a rank last.
 *
 * @param repeat - runs as many replicates as are wanted; not called where there is nothing to repeat
 * @returns in the order of ranks; what shares a rank, or has none, in the order given
 */
export function rankResults(
  units: readonly UnitResult[],
  input: RankingInput,
  repeat: ((replicates: RankReplicates) => void) | undefined,
): RankedResult[] {
  const reasons = whyUnranked(units, input.rankMinimum)
  const ranks = rankUnits(
    new Map(
      units.map((unit) => [unit, reasons.get(unit) ? undefined : unit.index?.percent] as const),
    ),
  )
  const ordered = units.toSorted(
    (a, b) => (ranks.get(a) ?? units.length + 1) - (ranks.get(b) ?? units.length + 1),
  )
  const standings = standingsOf(
    ordered.filter((unit) => ranks.get(unit) !== undefined),
    input,
    repeat,
  )
  return ordered.map((result) => ({
    result,
    ...unknownStanding,
    ...standings.get(result.unit.id),
    rank: ranks.get(result),
    unranked: reasons.get(result),
  }))
}

/** Why units have no rank among these; `undefined` for those that have one. No error changes it. */
export function whyUnranked(
  units: readonly UnitResult[],
  minimum: RankMinimum | undefined,
): ReadonlyMap<UnitResult, Unranked | undefined> {
  const heard = heardGroups(units.map(({ survey }) => survey))
  const reasonOf = (unit: UnitResult): Unranked | undefined => {
    if (!unit.index) return isWithheld(unit) ? 'too-few-ballots' : 'no-value'
    return minimum && !reachesMinimum(unit.survey, minimum, heard) ? 'too-few-ballots' : undefined
  }
  return new Map(units.map((unit) => [unit, reasonOf(unit)] as const))
}

/** There are answers, but so few that what they come to is not told (see `discloseUnit`). */
function isWithheld({ assessed, survey }: UnitResult): boolean {
  const isAnswered = survey.areas.some(({ items }) => items.some(({ n }) => n > 0))
  return assessed !== undefined && survey.points === undefined && isAnswered
}

type Measured = Omit<Standing, 'rank' | 'unranked'>

const unknownStanding: Measured = {
  rankRange: undefined,
  rankSet: undefined,
  rankChances: [],
  betterThan: [],
  worseThan: [],
}

/** @param units - with a rank, the highest first */
function standingsOf(
  units: readonly UnitResult[],
  { covariances, seed }: RankingInput,
  repeat: ((replicates: RankReplicates) => void) | undefined,
): Map<string, Measured> {
  const drawn = drawnUnits(units)
  const raters = ratersOf(covariances, new Map(drawn.map(({ unit, scale }) => [unit, scale])))
  const shared = sharedVariances(covariances)
  const alone = drawn.map(({ unit, value, error, scale }) => {
    const variance = error ** 2 - (shared.get(unit) ?? 0) * scale ** 2
    return { unit, value, standardError: Math.sqrt(Math.max(0, variance)) }
  })
  const chances = repeat && drawn.length > 0 ? repeated(alone, raters, seed, repeat) : new Map()
  const unknown = new Set(units.flatMap(({ unit, reach }) => (reach ? [] : [unit.id])))
  return new Map(
    compareUnits(alone, raters)
      .filter(({ unit }) => !unknown.has(unit))
      .map(({ unit, betterThan, worseThan }) => [
        unit,
        { ...unknownStanding, ...chances.get(unit), betterThan, worseThan },
      ]),
  )
}

function repeated(
  units: readonly RankedUnit[],
  raters: readonly SharedRater[],
  seed: string,
  repeat: (replicates: RankReplicates) => void,
) {
  const replicates = createRankReplicates(units, raters, seed)
  repeat(replicates)
  const { units: all, replicates: count } = replicates.result()
  return new Map(
    all.map((chances) => [
      chances.unit,
      {
        rankRange: chances.range,
        rankSet: chances.set,
        rankChances: sharesOf(chances, count),
      },
    ]),
  )
}

/**
 * The units as they are compared and drawn: with the longer end of their interval as 1.96 standard
 * errors, so that few ballots near the edge don't look sure. What shared raters bring is lengthened
 * alike. One of which no group counts is drawn with the largest error: its neighbours must not look
 * surer for it.
 */
function drawnUnits(units: readonly UnitResult[]) {
  const longest = ({ reach }: UnitResult) => reach && Math.max(reach.below, reach.above) / z
  const largest = Math.max(...units.map((unit) => longest(unit) ?? 0))
  return units.flatMap((unit) => {
    const { index, standardError } = unit
    if (!index) return []
    const error = longest(unit) ?? largest
    const lengthened = standardError ? error / standardError : 1
    return [
      {
        unit: unit.unit.id,
        value: toNumber(index.percent),
        error,
        /** What a survey point adds to the value, as the error is lengthened. */
        scale: percentError(1, index) * lengthened,
      },
    ]
  })
}

function sharesOf({ counts }: RankChances, replicates: number): RankedResult['rankChances'] {
  return counts.flatMap((count, at) =>
    count > 0 ? [{ rank: at + 1, chance: count / replicates }] : [],
  )
}
