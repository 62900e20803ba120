/** What the result says of a block in a few words: who leads, who stands where. */
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

/** How many units have a rank. */
export function rankedCount({ units }: RankingDocument): number {
  return units.filter(({ rank }) => rank !== null).length
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
