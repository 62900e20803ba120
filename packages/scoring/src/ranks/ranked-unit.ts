/** A unit in its block's ranking, and what chance may do to its value. */
export interface RankedUnit {
  readonly unit: string
  /** Index or points; all units in the same measure. */
  readonly value: number
  /** Standard error of the value, without the raters that are named one by one. */
  readonly standardError: number
}

/**
 * Somebody whose ballots count for several units: how far they move each unit's value, by unit
 * (see `ballotMove`; times the root of the part of the group that was not asked).
 */
export type SharedRater = ReadonlyMap<string, number>
