import { betaChance, betaQuantile, type Interval } from '@phieu/scoring'

/*
 * The family that the interval of METHOD.md is one of: answers with a part of a ballot of the worst
 * kind and of the best beside them, and the beta distribution with the same mean and variance.
 */

/** One group's answers, as a share of the unit's points. */
export interface GroupSpread {
  /** 0 to 1. */
  readonly mean: number
  /** Of the mean. */
  readonly variance: number
  readonly n: number
  /** Of the unit's points. */
  readonly part: number
}

/**
 * Lower ends with so much of a ballot of the worst kind beside the answers, and of the best; upper
 * ends seen from the top. Half of each is Jeffreys' interval for yes or no, a whole worst one that of
 * Clopper and Pearson.
 */
export function withBallots(
  worst: number,
  best: number,
): (groups: readonly GroupSpread[]) => Interval {
  return joined((group) => {
    const matched = matchedBeta(group, worst, best)
    return 'at' in matched ? matched.at : betaQuantile(0.025, matched.a, matched.b)
  })
}

/** Between a whole ballot of the worst kind and none: half of the chance of each. */
export const midP = joined((group) => {
  const ends = [matchedBeta(group, 1, 0), matchedBeta(group, 0, 0)]
  const chanceBelow = (x: number) =>
    ends.reduce((sum, end) => {
      if ('at' in end) return sum + (x >= end.at ? 0.5 : 0)
      return sum + betaChance(x, end.a, end.b) / 2
    }, 0)
  let [low, high] = [0, group.mean]
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2
    if (chanceBelow(middle) < 0.025) low = middle
    else high = middle
  }
  return low
})

/** Below and above each by themselves, joined as the root of their squares. */
function joined(lowerEnd: (group: GroupSpread) => number) {
  return (groups: readonly GroupSpread[]): Interval => {
    const mean = groups.reduce((sum, group) => sum + group.part * group.mean, 0)
    const below = groups.map((group) => group.part * Math.max(0, group.mean - lowerEnd(group)))
    const above = groups.map((group) => {
      const seen = { ...group, mean: 1 - group.mean }
      return group.part * Math.max(0, seen.mean - lowerEnd(seen))
    })
    return [mean - Math.hypot(...below), mean + Math.hypot(...above)]
  }
}

type Matched = { readonly a: number; readonly b: number } | { readonly at: number }

/** The beta distribution of the weighted answers; a point where nothing is left to chance. */
function matchedBeta({ mean, variance, n }: GroupSpread, worst: number, best: number): Matched {
  const weights = n + worst + best
  const spread = Math.min(variance * n, mean * (1 - mean))
  const middle = (n * mean + best) / weights
  const square = (n * (spread + mean ** 2) + best) / weights
  const left = (square - middle ** 2) / (weights + 1)
  if (middle <= 0 || middle >= 1 || left < 1e-15) return { at: Math.min(1, Math.max(0, middle)) }
  const sure = (middle * (1 - middle)) / left - 1
  return { a: sure * middle, b: sure * (1 - middle) }
}
