import { sum, type Losses } from './area-goals.ts'

/** What a table of losses has to add up to. */
export interface Margins {
  /** Part of the index that each area has. */
  readonly weights: readonly number[]
  /** What each unit misses in all: the weighted sum of its row. */
  readonly units: readonly number[]
  /** The sum of each area's column. */
  readonly areas: readonly number[]
}

/** More rounds than any of these tables needs. */
const ROUNDS = 500

/**
 * A table that is like another but has the margins that are wanted: its rows and columns are scaled
 * in turn until both fit (iterative proportional fitting). Nothing becomes negative, so no value
 * passes 100 per cent.
 */
export function fitLosses(like: readonly Losses[], { weights, units, areas }: Margins): Losses[] {
  let table = like.map((row) => [...row])
  for (let round = 0; round < ROUNDS; round += 1) {
    table = table.map((row, at) => {
      const factor = (units[at] ?? 0) / sum(row.map((loss, area) => loss * (weights[area] ?? 0)))
      return row.map((loss) => loss * factor)
    })
    const factors = areas.map((wanted, area) => wanted / sum(table.map((row) => row[area] ?? 0)))
    table = table.map((row) => row.map((loss, area) => loss * (factors[area] ?? 1)))
  }
  return table
}
