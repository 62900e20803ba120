import type { Area } from '@phieu/survey'
import { changeDocument, meanChangeDocument } from '../changes/change-document.ts'
import { summariseChanges } from '../changes/change-summary.ts'
import type { Change } from '../changes/change.ts'
import {
  compareFractions,
  divideFractions,
  sumFractions,
  toFraction,
  zero,
} from '../exact/fraction.ts'
import type { Fraction } from '../exact/fraction.ts'
import type { RankedResult } from './ranking-result.ts'
import type { RankingDocument } from '../result-document.ts'
import type { RankingResult } from '../round-result.ts'
import { exactOrNull, unitDocument } from '../units/unit-document.ts'
import type { Correlations } from '../raters/unit-correlations.ts'
import { openDisclosure, type UnitDisclosure } from '../units/hidden-figures.ts'

/**
 * A ranking as it is published, with its means.
 *
 * @param areas - of the definition
 * @param disclosures - by unit. An area that is hidden for a unit is left out of the mean of that
 *   area, so that it cannot be worked out from the others
 * @param correlationOf - see `unitCorrelations`; areas are taken to hang together as the whole does
 */
export function rankingDocument(
  ranking: RankingResult,
  areas: readonly Area[],
  disclosures: ReadonlyMap<string, UnitDisclosure>,
  correlationOf: Correlations = () => 0,
): RankingDocument {
  const { block, blocks, units, changes } = ranking
  const hiddenAreas = (id: string) => disclosures.get(id)?.hiddenAreas ?? new Set<number>()
  const own = areas
    .filter(({ id }) => blocks.some((each) => each.areas.some(({ area }) => area === id)))
    .map((area) => areaMean(ranking, area, hiddenAreas, correlationOf))
  return {
    block: block.id,
    blocks: blocks.map(({ id }) => id),
    name: { vi: block.vi, en: block.en },
    units: units.flatMap((ranked) => {
      const { id } = ranked.result.unit
      const change = changes.get(id)
      return change ? [unitDocument(ranked, change, disclosures.get(id) ?? openDisclosure)] : []
    }),
    mean: exactOrNull(meanOf(units.flatMap(({ result }) => result.index?.percent ?? []))),
    areas: own.map(({ rose: _rose, ...area }) => area),
    change: rankingChange(ranking, own, correlationOf),
  }
}

type AreaMean = RankingDocument['areas'][number] & {
  /** `undefined` where no unit can be compared. */
  readonly rose: boolean | undefined
}

function areaMean(
  { units, changes }: RankingResult,
  { id, vi, en }: Area,
  hiddenAreas: (unit: string) => ReadonlySet<number>,
  correlationOf: Correlations,
): AreaMean {
  const shown = units.filter(({ result }) => !hiddenAreas(result.unit.id).has(id))
  const percents = shown.flatMap(
    ({ result }) => result.areas.find(({ area }) => area === id)?.index?.percent ?? [],
  )
  const own = new Map(
    shown.flatMap(({ result: { unit } }) => {
      const change = changes.get(unit.id)?.areas.get(id)
      return change ? [[unit.id, change] as const] : []
    }),
  )
  const errors = new Map(
    shown.map(({ result }) => [
      result.unit.id,
      result.areas.find(({ area }) => area === id)?.standardError ?? 0,
    ]),
  )
  const summary = summariseChanges(own, covariances(errors, correlationOf))
  return {
    area: id,
    name: { vi, en },
    mean: exactOrNull(meanOf(percents)),
    change: meanChangeDocument(summary, [...own.values()]),
    rose: summary.points && compareFractions(summary.points, zero) > 0,
  }
}

function rankingChange(
  { units, changes }: RankingResult,
  areas: readonly AreaMean[],
  correlationOf: Correlations,
): RankingDocument['change'] {
  const own = new Map(
    units.flatMap(({ result: { unit } }: RankedResult): (readonly [string, Change])[] => {
      const change = changes.get(unit.id)?.index
      return change ? [[unit.id, change]] : []
    }),
  )
  const errors = new Map(
    units.map(({ result }) => [result.unit.id, result.standardError ?? 0] as const),
  )
  const summary = summariseChanges(own, covariances(errors, correlationOf))
  const most = own.get(summary.roseMost[0] ?? '')
  return {
    mean: meanChangeDocument(summary, [...own.values()]),
    compared: summary.compared,
    up: summary.up,
    down: summary.down,
    roseMost: summary.roseMost,
    most: most ? changeDocument(most) : null,
    areasUp: areas.filter(({ rose }) => rose).length,
    areasCompared: areas.filter(({ rose }) => rose !== undefined).length,
  }
}

/** Of the present values; of the earlier ones nothing is known, and it was another sample. */
function covariances(errors: ReadonlyMap<string, number>, correlationOf: Correlations) {
  return (one: string, two: string) =>
    correlationOf(one, two) * (errors.get(one) ?? 0) * (errors.get(two) ?? 0)
}

function meanOf(values: readonly Fraction[]): Fraction | undefined {
  if (values.length === 0) return undefined
  return divideFractions(sumFractions(values), toFraction(values.length))
}
