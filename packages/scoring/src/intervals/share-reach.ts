import { betaQuantile } from './distributions.ts'
import { z } from './intervals.ts'

/**
 * How far a figure's 95 % interval reaches below and above it, both 0 and more. Near the edge of
 * what is possible the two differ: an office that everyone praised can only be worse.
 */
export interface Reach {
  readonly below: number
  readonly above: number
}

/** What the answers of one group say of a mean between 0 and 1. */
export interface ShareSample {
  /** 0 to 1. */
  readonly mean: number
  /** Of one answer: its square deviation from the mean, by n − 1. */
  readonly variance: number
  /** Answers, or as many independent ones as they are worth; above 0. */
  readonly n: number
  /** The part of the group that gave no answer (see `unaskedPart`). */
  readonly unasked: number
}

/**
 * How far the 95 % interval of a mean reaches: from the 2.5 to the 97.5 % point of what the answers
 * say with half an answer of the worst kind and half of the best beside them, as Jeffreys' does.
 *
 * The mean of the answers, each with a random weight (Dirichlet), has a beta distribution where
 * answers are yes or no, and nearly so otherwise: the one with the same mean and variance is taken.
 *
 * @see METHOD.md, section 6
 */
export function shareReach({ mean, variance, n, unasked }: ShareSample): Reach {
  // Values between 0 and 1 spread no further than zeros and ones with the same mean.
  const square = Math.min(variance, mean * (1 - mean)) + mean ** 2
  const weights = n + 2 * EDGE_WEIGHT
  const moved = (n * mean + EDGE_WEIGHT) / weights
  const left = ((n * square + EDGE_WEIGHT) / weights - moved ** 2) / (weights + 1)
  const sure = (moved * (1 - moved)) / left - 1
  const [high, low] = [sure * moved, sure * (1 - moved)]
  const shrink = Math.sqrt(unasked)
  return {
    below: shrink * Math.max(0, mean - betaQuantile(0.025, high, low)),
    // Seen from the best answer, the upper end is a lower one.
    above: shrink * Math.max(0, 1 - mean - betaQuantile(0.025, low, high)),
  }
}

/** Of the worst answer, and of the best. */
const EDGE_WEIGHT = 0.5

/** The reach of a sum of independent figures: below and above each by themselves, as the root of squares. */
export function joinReaches(reaches: readonly Reach[]): Reach {
  return {
    below: Math.hypot(...reaches.map(({ below }) => below)),
    above: Math.hypot(...reaches.map(({ above }) => above)),
  }
}

/** The reach of a sum of figures that may move together in any way: never too short. */
export function addReaches(reaches: readonly Reach[]): Reach {
  return reaches.reduce(
    (sum, { below, above }) => ({ below: sum.below + below, above: sum.above + above }),
    noReach,
  )
}

/** The reach in another measure, such as points or per cent. */
export function scaleReach({ below, above }: Reach, scale: number): Reach {
  return { below: below * scale, above: above * scale }
}

export const noReach: Reach = { below: 0, above: 0 }

/** z standard errors to either side, and not past 0 and 1. */
export function normalReach(mean: number, standardError: number): Reach {
  const reach = z * standardError
  return { below: Math.min(mean, reach), above: Math.min(1 - mean, reach) }
}

/** The figure with its reach, and not past what is possible: rounding could lead there. */
export function reachInterval(
  value: number,
  { below, above }: Reach,
  [least, most]: readonly [number, number],
): readonly [lower: number, upper: number] {
  return [Math.max(least, value - below), Math.min(most, value + above)]
}
