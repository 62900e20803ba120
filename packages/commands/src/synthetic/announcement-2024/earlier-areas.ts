import type { Block } from '@phieu/survey'
import { announcedRises } from './announced.ts'
import { areaWeights, sum } from './area-goals.ts'
import { fitLosses } from './fit-losses.ts'

/** A unit that has values in both years, in hundredths of a per cent. */
export interface ComparedUnit {
  readonly unit: string
  readonly indexBefore: number
  /** In the order of the block. */
  readonly areasNow: readonly number[]
}

/**
 * The area values of 2023, so that the means moved as announced, to the hundredth, and each unit's
 * areas come to its index, as far as their rounding lets them.
 *
 * @param moves - of each area, in percentage points
 * @returns by unit, in hundredths of a per cent, in the order of the block
 */
export function earlierAreas(
  block: Block,
  units: readonly ComparedUnit[],
  moves: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const losses = units.map(({ areasNow }) => areasNow.map((value) => 100 - value / 100))
  const fitted = fitLosses(losses, {
    weights: areaWeights(block),
    units: units.map(({ indexBefore }) => 100 - indexBefore / 100),
    areas: moves.map(
      (move, area) => sum(losses.map((row) => row[area] ?? 0)) + units.length * move,
    ),
  })
  const columns = block.areas.map(({ area }, at) => {
    const rounded = fitted.map((row) => Math.round(10_000 - 100 * (row[at] ?? 0)))
    const rise = announcedRises(block.id).get(area)
    if (rise === undefined) return rounded
    return addUpTo(
      rounded,
      sum(units.map(({ areasNow }) => areasNow[at] ?? 0)) - units.length * rise,
    )
  })
  return new Map(units.map(({ unit }, row) => [unit, columns.map((column) => column[row] ?? 0)]))
}

/** Moves numbers by one each, from the first on, until their sum is the one that is wanted. */
function addUpTo(numbers: readonly number[], wanted: number): number[] {
  const missing = wanted - sum(numbers)
  return numbers.map((number, at) =>
    at < Math.abs(missing) ? number + Math.sign(missing) : number,
  )
}
