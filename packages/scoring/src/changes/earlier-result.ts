import type { EarlierResult } from '@phieu/survey'
import { formatFraction, parseFraction } from '../exact/fraction-text.ts'
import type { Exact, ResultDocument, UnitDocument } from '../result-document.ts'
import { PRINTED_DECIMALS } from './round-changes.ts'

/**
 * A published round as what a later one is compared with: its figures as they were printed, with
 * their standard errors.
 *
 * @returns `undefined` for a round without a year
 * @see METHOD.md, section 9
 */
export function earlierResult({ round, rankings }: ResultDocument): EarlierResult | undefined {
  if (round.year === null) return undefined

  return {
    id: round.id,
    year: round.year,
    ...(round.half !== null && { half: round.half }),
    definition: round.definition.id,
    synthetic: round.synthetic,
    source: round.title.vi,
    units: rankings.flatMap(({ units }) => units.map(earlierUnit)),
  }
}

function earlierUnit({ unit, block, index, rank, standardError, areas }: UnitDocument) {
  return {
    unit,
    block,
    ...(index && { index: printed(index.percent) }),
    ...(rank !== null && { rank }),
    ...(standardError !== null && { standardError }),
    areas: byArea(areas, ({ percent }) => (percent === null ? null : printed(percent))),
    areaStandardErrors: byArea(areas, (area) => area.standardError),
  }
}

function byArea<Value>(
  areas: UnitDocument['areas'],
  read: (area: UnitDocument['areas'][number]) => Value | null,
): Record<string, Value> {
  return Object.fromEntries(
    areas.flatMap((area) => {
      const value = read(area)
      return value === null ? [] : [[`${area.area}`, value]]
    }),
  )
}

function printed(percent: Exact): string {
  return formatFraction(parseFraction(percent), PRINTED_DECIMALS, 'en')
}
