import type { Questionnaire } from '@phieu/survey'
import { addTallies, type GroupTally } from '../units/tally.ts'

/** Fewer ballots than this, from all units together, are no ground for a figure about a group. */
export const POOLED_MINIMUM = 30

/** One group's ballots about all units of a block, added up. */
export interface PooledTally {
  readonly questionnaire: Questionnaire
  readonly tally: GroupTally
  /** Units that are in it, and units that were left out since their part would tell of few people. */
  readonly units: number
  readonly leftOut: number
}

/** A group's tally about one unit, whether it gave any ballot, and whether any figure of it must not be shown. */
export interface PoolCell {
  readonly tally: GroupTally
  readonly isHeard: boolean
  readonly isHidden: boolean
}

/**
 * The ballots of a group about the units of a block, but for those of which the group is hidden: who
 * knows the others could work out how many answered there.
 *
 * @returns `undefined` for fewer than `POOLED_MINIMUM` ballots
 * @see METHOD.md, section 18
 */
export function poolTallies(
  questionnaire: Questionnaire,
  cells: readonly PoolCell[],
): PooledTally | undefined {
  const heard = cells.filter(({ isHeard }) => isHeard)
  const pooled = heard.filter(({ isHidden }) => !isHidden)
  const [first, ...others] = pooled.map(({ tally }) => tally)
  if (!first || sumBallots(pooled) < POOLED_MINIMUM) return undefined
  return {
    questionnaire,
    tally: others.reduce(addTallies, first),
    units: pooled.length,
    leftOut: heard.length - pooled.length,
  }
}

function sumBallots(cells: readonly PoolCell[]): number {
  return cells.reduce((sum, { tally }) => sum + tally.ballots, 0)
}
