import { shareReach, scaleReach, noReach, type Reach } from './share-reach.ts'

/** What the ballots of one group say of its part in a sum. */
export interface SummedGroup {
  /** What a mean of 1 adds to the sum. */
  readonly whole: number
  /** 0 to 1. */
  readonly mean: number
  /** Of one ballot. */
  readonly variance: number
  /** The same from the items' own variances: half-way between answers unlike and all alike. */
  readonly usual: number
  /** Ballots, or as many independent ones as they are worth; above 0. */
  readonly n: number
  /** The part of the group that gave no answer (see `unaskedPart`), above 0. */
  readonly unasked: number
}

/**
 * How far the 95 % interval of a sum reaches to which several groups add: as that of one group with
 * as many ballots as the groups' together are worth.
 *
 * A few ballots tell little of their variance. One more is counted, of which only the items are known
 * and how far the groups are apart.
 *
 * @see METHOD.md, section 6
 */
export function sumReach(groups: readonly SummedGroup[]): Reach {
  // Whoever has answered in a group moves nothing: the sum is as uncertain as of the others.
  const wholes = groups.map(({ whole, unasked }) => whole * Math.sqrt(unasked))
  const total = wholes.reduce((sum, whole) => sum + whole, 0)
  if (total === 0) return noReach

  const parts = groups.map((group, at) => ({ ...group, part: (wholes[at] ?? 0) / total }))
  const sumOf = (valueOf: (group: (typeof parts)[number]) => number) =>
    parts.reduce((sum, group) => sum + valueOf(group), 0)
  const n = 1 / sumOf(({ part, n: own }) => part ** 2 / own)
  // Rounding must not lead a mean of best answers past the best.
  const mean = Math.min(
    1,
    sumOf((group) => group.part * group.mean),
  )
  const apart = sumOf((group) => group.part * (group.mean - mean) ** 2)
  const variance = sumOf((group) => (n * group.part ** 2 * group.variance) / group.n)
  const usual = sumOf((group) => (n * group.part ** 2 * group.usual) / group.n)
  const steady = (n * variance + usual + 2 * apart) / (n + 1)
  return scaleReach(shareReach({ mean, variance: steady, n, unasked: 1 }), total)
}
