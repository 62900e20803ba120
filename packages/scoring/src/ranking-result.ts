import type { Block, Definition } from '@phieu/survey'
import { toNumber } from './fraction.ts'
import type { Interval } from './intervals.ts'
import {
  createRankReplicates,
  type RankChances,
  type RankedUnit,
  type RankReplicates,
} from './rank-replicates.ts'
import { rankUnits } from './ranks.ts'
import type { UnitCovariance } from './round-input.ts'
import { ratersOf, sharedVariances } from './shared-raters.ts'
import { percentError, type UnitResult } from './unit-result.ts'

/** Where a unit stands among those that it is ranked with. */
export interface RankedResult {
  readonly result: UnitResult
  /** `undefined` for a unit without a value. */
  readonly rank: number | undefined
  /** Between which 95 % of the replicates lie; `undefined` when the unit's error is not known. */
  readonly rankRange: Interval | undefined
  /** Of every rank that a replicate gave; empty when the unit's error is not known. */
  readonly rankChances: readonly { readonly rank: number; readonly chance: number }[]
  /** From 1; units with the same number cannot be told apart. */
  readonly cluster: number | undefined
}

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

/**
 * Ranks units, the highest first and those without a value last.
 *
 * @param repeat - runs as many replicates as are wanted; not called where there is nothing to repeat
 * @returns in the order of ranks; what shares a rank, or has none, in the order given
 */
export function rankResults(
  units: readonly UnitResult[],
  covariances: readonly UnitCovariance[],
  seed: string,
  repeat: ((replicates: RankReplicates) => void) | undefined,
): RankedResult[] {
  const ranks = rankUnits(new Map(units.map((unit) => [unit, unit.index?.percent])))
  const ordered = units.toSorted(
    (a, b) => (ranks.get(a) ?? units.length + 1) - (ranks.get(b) ?? units.length + 1),
  )
  const chances = repeat && repeatRanking(ordered, covariances, seed, repeat)
  return ordered.map((result) => ({
    result,
    rank: ranks.get(result),
    ...(chances?.get(result.unit.id) ?? noChances),
  }))
}

type Chances = Omit<RankedResult, 'result' | 'rank'>

const noChances: Chances = { rankRange: undefined, rankChances: [], cluster: undefined }

function repeatRanking(
  units: readonly UnitResult[],
  covariances: readonly UnitCovariance[],
  seed: string,
  repeat: (replicates: RankReplicates) => void,
): Map<string, Chances> {
  const scales = new Map(
    units.flatMap(({ unit, index }) => (index ? [[unit.id, percentError(1, index)] as const] : [])),
  )
  const known = units.filter(({ standardError }) => standardError !== undefined)
  if (known.length === 0) return new Map()

  const replicates = createRankReplicates(
    drawnUnits(units, sharedVariances(covariances), scales),
    ratersOf(covariances, scales),
    seed,
  )
  repeat(replicates)
  const { units: repeated, groups, replicates: count } = replicates.result()
  const named = new Set(known.map(({ unit }) => unit.id))
  return new Map(
    repeated
      .filter(({ unit }) => named.has(unit))
      .map((chances) => [
        chances.unit,
        {
          rankRange: chances.range,
          rankChances: sharesOf(chances, count),
          cluster: groups.findIndex((group) => group.includes(chances.unit)) + 1,
        },
      ]),
  )
}

/**
 * The units as the replicates draw them. One whose error is not known is drawn with the largest
 * that is: its neighbours' ranks must not look surer for it.
 */
function drawnUnits(
  units: readonly UnitResult[],
  shared: ReadonlyMap<string, number>,
  scales: ReadonlyMap<string, number>,
): RankedUnit[] {
  const largest = Math.max(...units.map(({ standardError }) => standardError ?? 0))
  return units.flatMap(({ unit: { id }, index, standardError = largest }) => {
    if (!index) return []
    const variance = standardError ** 2 - (shared.get(id) ?? 0) * (scales.get(id) ?? 0) ** 2
    return [
      {
        unit: id,
        value: toNumber(index.percent),
        standardError: Math.sqrt(Math.max(0, variance)),
      },
    ]
  })
}

function sharesOf({ counts }: RankChances, replicates: number): RankedResult['rankChances'] {
  return counts.flatMap((count, at) =>
    count > 0 ? [{ rank: at + 1, chance: count / replicates }] : [],
  )
}
