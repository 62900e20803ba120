/** What the result says of a block in a few words: who leads, who can't be told apart. */
import {
  compareFractions,
  parseFraction,
  toNumber,
  type RankingDocument,
  type ResultDocument,
  type UnitDocument,
} from '@phieu/scoring'
import type { Mark } from '../../charts/estimate-scale.ts'

/** The units of the first rank: more than one where their values are equal. */
export function leadersOf({ units }: RankingDocument): readonly UnitDocument[] {
  return units.filter(({ rank }) => rank === 1)
}

/** How many units have an index, and so a rank. */
export function rankedCount({ units }: RankingDocument): number {
  return units.filter(({ rank }) => rank !== null).length
}

/** Units that follow each other and cannot be told apart; `cluster` is `null` where errors are not known. */
export interface Cluster {
  readonly cluster: number | null
  readonly ranked: boolean
  readonly units: readonly UnitDocument[]
}

/** The units in the order of the ranking, cut where they can be told apart. */
export function clustersOf(units: readonly UnitDocument[]): Cluster[] {
  return units.reduce<Cluster[]>((clusters, unit) => {
    const last = clusters.at(-1)
    const ranked = unit.rank !== null
    if (last?.cluster === unit.cluster && last.ranked === ranked) {
      return [...clusters.slice(0, -1), { ...last, units: [...last.units, unit] }]
    }
    return [...clusters, { cluster: unit.cluster, ranked, units: [unit] }]
  }, [])
}

/** The index as it is drawn, in per cent. */
export function markOfUnit({ index, interval }: UnitDocument): Mark | undefined {
  if (!index) return undefined
  return { at: toNumber(parseFraction(index.percent)), interval: interval ?? undefined }
}

/** The highest of a block in one area; `undefined` where no unit has a value. */
export function bestOfArea(units: readonly UnitDocument[], area: number): string | undefined {
  return units
    .flatMap((unit) => unit.areas.find((each) => each.area === area)?.percent ?? [])
    .reduce<string | undefined>(
      (best, percent) =>
        best === undefined || compareFractions(parseFraction(percent), parseFraction(best)) > 0
          ? percent
          : best,
      undefined,
    )
}

/** A unit as the other runs would rank it, in the order of the runs. */
export function runsOf(result: ResultDocument, block: string, unit: string) {
  return result.sensitivity.flatMap(({ run, rankings }) => {
    const ranking = rankings.find((each) => each.block === block)
    const found = ranking?.units.find((each) => each.unit === unit)
    return found ? [{ run, percent: found.percent, rank: found.rank }] : []
  })
}
