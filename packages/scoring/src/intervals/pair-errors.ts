import type { RankedUnit, SharedRater } from '../ranks/ranked-unit.ts'

/** The standard error of the difference of two units, by their places in the list. */
export type PairErrors = (at: number, other: number) => number

/** People who rated both units move both, so the difference is surer than the values. */
export function pairErrors(
  units: readonly RankedUnit[],
  raters: readonly SharedRater[],
): PairErrors {
  const places = new Map(units.map(({ unit }, at) => [unit, at]))
  const covariances = units.map(({ standardError }, at) => {
    const row = new Float64Array(units.length)
    row[at] = standardError ** 2
    return row
  })
  for (const rater of raters) {
    const moves = [...rater].flatMap(([unit, move]) => {
      const place = places.get(unit)
      return place === undefined ? [] : [[place, move] as const]
    })
    for (const [row, a] of moves) {
      for (const [column, b] of moves) add(covariances[row], column, a * b)
    }
  }
  const of = (row: number, column: number) => covariances[row]?.[column] ?? 0
  return (at, other) => Math.sqrt(Math.max(0, of(at, at) + of(other, other) - 2 * of(at, other)))
}

function add(row: Float64Array | undefined, column: number, value: number) {
  if (row) row[column] = (row[column] ?? 0) + value
}
