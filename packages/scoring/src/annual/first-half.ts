import type { Registry } from '@phieu/survey'
import { findAncestors, foldId, lastDay } from '../changes/earlier-values.ts'
import type { ResultDocument } from '../result-document.ts'
import type { FirstHalf } from './annual-document.ts'

/**
 * The published first half of a year, by the units of the second one's registry. A unit that was merged,
 * split or put into another block since has none: half of the year it was another.
 *
 * @param document - as it was published, with the same definition
 * @param year - of both
 */
export function firstHalfOf(
  { round, rankings }: ResultDocument,
  year: number,
  registry: Registry,
): FirstHalf {
  const told = new Map(
    rankings.flatMap(({ units }) => units.map((unit) => [foldId(unit.unit), unit] as const)),
  )
  const ancestries = findAncestors(registry, new Set(told.keys()), lastDay({ year, half: 1 }))
  const own = registry.units.flatMap(({ id, block }) => {
    const then = told.get(ancestries.get(id)?.earlier ?? '')
    return then?.block === block ? [{ id, ...then }] : []
  })
  return {
    round: round.id,
    percents: new Map(own.flatMap(({ id, index }) => (index ? [[id, index.percent]] : []))),
    intervals: new Map(own.flatMap(({ id, interval }) => (interval ? [[id, interval]] : []))),
  }
}
