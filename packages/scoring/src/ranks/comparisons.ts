import { normalTail } from '../intervals/distributions.ts'
import { holm } from './multiple-tests.ts'
import { pairErrors } from '../intervals/pair-errors.ts'
import type { RankedUnit, SharedRater } from './ranked-unit.ts'

/** Which units of its ranking a unit can be told apart from; the others it cannot. */
export interface Comparison {
  readonly unit: string
  /** In the order given. */
  readonly betterThan: readonly string[]
  readonly worseThan: readonly string[]
}

/**
 * Compares each unit of a ranking with each other. The chance that any two are told apart that are
 * equal, or stand the other way round, is at most 5 %: corrected by Holm for all pairs.
 *
 * @see METHOD.md, section 11
 */
export function compareUnits(
  units: readonly RankedUnit[],
  raters: readonly SharedRater[],
): Comparison[] {
  const pairs = unitPairs(units, raters)
  const corrected = holm(pairs.map(({ chance }) => chance))
  const told = pairs.filter((_pair, at) => (corrected[at] ?? 1) <= 0.05)
  const behind = Map.groupBy(told, ({ better }) => better)
  const ahead = Map.groupBy(told, ({ worse }) => worse)
  return units.map(({ unit }) => ({
    unit,
    betterThan: behind.get(unit)?.map(({ worse }) => worse) ?? [],
    worseThan: ahead.get(unit)?.map(({ better }) => better) ?? [],
  }))
}

function unitPairs(units: readonly RankedUnit[], raters: readonly SharedRater[]) {
  const errorOf = pairErrors(units, raters)
  return units.flatMap((one, at) =>
    units.slice(at + 1).map((two, behind) => {
      const difference = one.value - two.value
      const [better, worse] = difference >= 0 ? [one.unit, two.unit] : [two.unit, one.unit]
      return { better, worse, chance: chanceOf(difference, errorOf(at, at + 1 + behind)) }
    }),
  )
}

/** How likely a difference is at least as large, to either side, where there is none. */
export function chanceOf(difference: number, standardError: number): number {
  if (difference === 0) return 1
  return standardError === 0 ? 0 : 2 * normalTail(Math.abs(difference) / standardError)
}
