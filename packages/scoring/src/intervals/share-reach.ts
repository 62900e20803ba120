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
 * How far the 95 % interval of a mean reaches: what the answers say with a piece of an answer of the
 * worst kind and one of the best beside them. Where answers are yes or no, this is Jeffreys' interval:
 * half an answer of each, and from the 2.5 to the 97.5 % point.
 *
 * The mean of the answers, each with a random weight (Dirichlet), has a beta distribution where
 * answers are yes or no, and nearly so otherwise: the one with the same mean and variance is taken.
 * Near an edge it reaches no less far than where all answers are equally good.
 *
 * @see METHOD.md, section 6
 */
export function shareReach({ mean, variance, n, unasked }: ShareSample): Reach {
  const most = mean * (1 - mean)
  // Values between 0 and 1 spread no further than zeros and ones with the same mean.
  const own = betaReach({ mean, variance: Math.min(variance, most), n })
  const shrink = Math.sqrt(unasked)
  const edge = Math.min(1, Math.max(0, 4 * Math.abs(2 * mean - 1) - 2))
  if (edge === 0) return scaleReach(own, shrink)

  const least = edge * betaReach({ mean: 1, variance: 0, n }).below
  const [below, above] =
    mean > 0.5
      ? [Math.max(own.below, Math.min(mean, least - own.above)), own.above]
      : [own.below, Math.max(own.above, Math.min(1 - mean, least - own.below))]
  return scaleReach({ below, above }, shrink)
}

/**
 * What stands for the standard error of a mean where no spread was seen: the farther end of Jeffreys'
 * interval over z. Unlike that of `shareReach` it is never more for a sum than for its parts together.
 */
export function standInError({ mean, variance, n, unasked }: ShareSample): number {
  const most = mean * (1 - mean)
  const [high, low] = matchedBeta({ mean, variance: Math.min(variance, most), n }, EDGE_WEIGHT)
  const below = mean - betaQuantile(0.025, high, low)
  const above = 1 - mean - betaQuantile(0.025, low, high)
  return (Math.sqrt(unasked) * Math.max(below, above)) / z
}

type Answers = Omit<ShareSample, 'unasked'>

function betaReach({ mean, variance, n }: Answers): Reach {
  const most = mean * (1 - mean)
  // How far from yes and no the answers are, and whether their spread was seen at all.
  const gap = most - variance
  const seen = (n * variance) / (n * variance + UNSEEN)
  const edges = EDGE_WEIGHT * (1 - 4 * gap * seen)
  const [high, low] = matchedBeta({ mean, variance, n }, edges)
  const graded = most === 0 ? 0 : gap / most
  return {
    below: Math.max(0, mean - betaQuantile(tailOf(high, graded), high, low)),
    // Seen from the best answer, the upper end is a lower one.
    above: Math.max(0, 1 - mean - betaQuantile(tailOf(low, graded), low, high)),
  }
}

/** Of the mean of the answers and of so much of a worst and of a best one, each weighed at random. */
function matchedBeta({ mean, variance, n }: Answers, edges: number): [high: number, low: number] {
  const weights = n + 2 * edges
  const moved = (n * mean + edges) / weights
  const left = ((n * (variance + mean ** 2) + edges) / weights - moved ** 2) / (weights + 1)
  const sure = (moved * (1 - moved)) / left - 1
  return [sure * moved, sure * (1 - moved)]
}

/**
 * In how many rounds an end may err: 2.5 of 100, and up to 6.5 where the other end cannot err at all
 * and answers are many-valued, so that few bad ones move the mean smoothly.
 *
 * @param faced - beta parameter of the answers that the end faces: as good as how many there are
 * @param graded - 0 (yes or no) to 1
 */
function tailOf(faced: number, graded: number): number {
  return 0.025 + (0.04 * graded) / (1 + (faced / 12) ** 2)
}

/** Of the worst answer, and of the best. */
const EDGE_WEIGHT = 0.5

/** Square deviations of all answers together, below which hardly any spread was seen. */
const UNSEEN = 1 / 50

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

/** No further than is possible: figures that are added up as if they moved together may reach past it. */
export function possibleReach(
  value: number,
  { below, above }: Reach,
  [least, most]: readonly [number, number],
): Reach {
  return {
    below: Math.min(below, Math.max(0, value - least)),
    above: Math.min(above, Math.max(0, most - value)),
  }
}

/** The figure with its reach, and not past what is possible: rounding could lead there. */
export function reachInterval(
  value: number,
  { below, above }: Reach,
  [least, most]: readonly [number, number],
): readonly [lower: number, upper: number] {
  return [Math.max(least, value - below), Math.min(most, value + above)]
}
