import { alikeLeaders, type RankingDocument, type UnitDocument } from '@phieu/scoring'
import { decimal } from './decimal.ts'

/** The figures of a block's picture, among the tables of its publication. */
export function chartTable(block: string): string {
  return `charts/${block}.csv`
}

/** The figures behind a block's picture, one line a unit, in the order of the ranking. */
export function chartLines(ranking: RankingDocument) {
  const isApart = apartFromFirst(ranking)
  return ranking.units.map((unit) => ({
    unit: unit.unit,
    name: unit.name,
    rank: unit.rank,
    index_percent: decimal(unit.index?.percent),
    interval_from: unit.interval?.[0] ?? null,
    interval_to: unit.interval?.[1] ?? null,
    apart_from_first: isApart(unit) ?? null,
    rank_set_from: unit.rankSet?.[0] ?? null,
    rank_set_to: unit.rankSet?.[1] ?? null,
    block_mean: decimal(ranking.mean),
    change_points: decimal(unit.change.points),
  }))
}

/** Whether a unit can be told apart from the first; `undefined` where that is not known. */
export function apartFromFirst({ units }: RankingDocument) {
  const alike = alikeLeaders(units)
  return ({ unit, rank, interval }: UnitDocument): boolean | undefined => {
    if (!alike || rank === null || interval === null) return undefined
    return rank !== 1 && !alike.some((each) => each.unit === unit)
  }
}

export type ChartColumn = keyof ReturnType<typeof chartLines>[number]
