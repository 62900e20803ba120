import type { PairErrors } from '../intervals/pair-errors.ts'

/** Which ranks a unit may truly have. */
export type RankSet = readonly [best: number, worst: number]

/**
 * Rank sets that hold the true ranks of all units at once in 95 of 100 rounds: a unit's best rank
 * is behind all units that are truly ahead of it, its worst before all that are truly behind.
 *
 * Two units are told apart where their difference, in standard errors, is larger than the largest
 * such difference by chance alone among all pairs, in 95 % of the replicates; then again among the
 * pairs that are left, until none is told apart any more.
 *
 * @param values - of the units
 * @param errorOf - of their differences
 * @param noise - replicate by replicate, what chance did to each value
 * @see Mogstad, Romano, Shaikh, Wilhelm, *Review of Economic Studies* 91, 2024 (R package csranks)
 */
export function rankSets(
  values: readonly number[],
  errorOf: PairErrors,
  noise: readonly Float64Array[],
): RankSet[] {
  const { pairs, sure } = readPairs(values, errorOf)
  const told = [...sure]
  let left = pairs
  let limit = criticalDifference(left, noise)
  while (left.some((pair) => pair.distance > limit)) {
    told.push(...left.filter((pair) => pair.distance > limit))
    left = left.filter((pair) => pair.distance <= limit)
    limit = criticalDifference(left, noise)
  }
  const ahead = values.map(() => 0)
  const behind = values.map(() => 0)
  for (const { better, worse } of told) {
    ahead[worse] = (ahead[worse] ?? 0) + 1
    behind[better] = (behind[better] ?? 0) + 1
  }
  return values.map((_value, at) => [1 + (ahead[at] ?? 0), values.length - (behind[at] ?? 0)])
}

/** Two units by their places, and how many standard errors lie between them. */
interface UnitPair {
  readonly better: number
  readonly worse: number
  readonly distance: number
  /** 1 / standard error of the difference. */
  readonly scale: number
}

/** Pairs that chance may turn round, and those between which there is nothing left to chance. */
function readPairs(values: readonly number[], errorOf: PairErrors) {
  const pairs: UnitPair[] = []
  const sure: UnitPair[] = []
  for (const [at, value] of values.entries()) {
    for (const [ahead, other] of values.slice(at + 1).entries()) {
      const second = at + 1 + ahead
      const [better, worse] = value >= other ? [at, second] : [second, at]
      const [error, difference] = [errorOf(at, second), Math.abs(value - other)]
      if (error > NEGLIGIBLE) {
        pairs.push({ better, worse, distance: difference / error, scale: 1 / error })
      } else if (difference > 0) {
        sure.push({ better, worse, distance: Number.POSITIVE_INFINITY, scale: 0 })
      }
    }
  }
  return { pairs, sure }
}

/** Percentage points: below it, rounding is all that is left of an error of 0. */
const NEGLIGIBLE = 1e-9

/** What the largest difference by chance among the pairs stays below in 95 % of the replicates. */
export function criticalDifference(
  pairs: readonly Pick<UnitPair, 'better' | 'worse' | 'scale'>[],
  noise: readonly Float64Array[],
): number {
  if (pairs.length === 0) return Number.POSITIVE_INFINITY

  const better = Uint16Array.from(pairs, (pair) => pair.better)
  const worse = Uint16Array.from(pairs, (pair) => pair.worse)
  const scale = Float64Array.from(pairs, (pair) => pair.scale)
  const largest = Float64Array.from(noise, (drawn) => {
    let most = 0
    for (let at = 0; at < scale.length; at += 1) {
      const moved = (drawn[better[at] ?? 0] ?? 0) - (drawn[worse[at] ?? 0] ?? 0)
      const distance = Math.abs(moved) * (scale[at] ?? 0)
      if (distance > most) most = distance
    }
    return most
  }).sort()
  return largest[Math.ceil(0.95 * noise.length) - 1] ?? Number.POSITIVE_INFINITY
}
