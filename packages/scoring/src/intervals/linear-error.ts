import { designEffect, type DesignEffect } from './design-effect.ts'
import { studentQuantile } from './distributions.ts'
import { unaskedPart, z } from './intervals.ts'
import {
  answersPerItem,
  spreadOfAnswer,
  sumOfCoefficients,
  sumOfSquares,
  type LinearPart,
} from './linear-part.ts'
import type { GroupSample, SamplingError } from './sample.ts'
import { noReach, scaleReach, shareReach } from './share-reach.ts'

/**
 * The error that the ballots of one group bring to a sum of items.
 *
 * @see METHOD.md, section 6
 */
export function linearError(parts: readonly LinearPart[], sample: GroupSample): SamplingError {
  const whole = sumOfCoefficients(parts)
  const n = answersPerItem(parts)
  const unasked = unaskedPart(n, sample.size)
  if (unasked === 0) return { standardError: 0, basis: 'census', reach: noReach }
  if (whole === 0) return { standardError: 0, basis: 'spread', reach: noReach }

  const spread = sumOfSquares(parts, sample)
  const design = designEffect(parts, sample, spread)
  const mean = parts.reduce((sum, part) => sum + part.coefficient * part.mean, 0) / whole
  const share = shareReach({
    // Rounding must not lead a mean of best answers past the best.
    mean: Math.min(1, mean),
    variance: ((spread + singleAnswers(parts, sample)) * n) / whole ** 2,
    n: worthOf(n, design),
    unasked,
  })
  const reach = scaleReach(share, whole)
  const single = parts.some((part) => part.n < 2)
  return spread > negligible(parts) && !single
    ? { standardError: Math.sqrt(spread * unasked * design.effect), basis: 'spread', reach }
    : {
        standardError: Math.max(reach.below, reach.above) / z,
        basis: single ? 'bound' : 'equal-answers',
        reach,
      }
}

/**
 * From one answer no spread can be seen: it is taken to be that of the group's answers to the other
 * items, and where no item has two, that of zeros and ones.
 *
 * @returns what such items add to Σ of squares (see `sumOfSquares`)
 */
export function singleAnswers(parts: readonly LinearPart[], sample: GroupSample): number {
  const single = parts.filter((part) => part.n < 2)
  if (single.length === 0) return 0
  const seen = spreadOfAnswer(parts, sample)
  return single.reduce(
    (sum, { coefficient, mean }) => sum + coefficient ** 2 * (seen ?? mean * (1 - mean)),
    0,
  )
}

/**
 * As many independent answers as those of interviewers are worth, and fewer where only some
 * interviewers say how alike theirs are: Korn and Graubard's effective number.
 */
function worthOf(n: number, { effect, degrees }: DesignEffect): number {
  if (degrees === undefined) return n
  const sure = studentQuantile(Math.max(1, n - 1)) / studentQuantile(degrees)
  return Math.min(n, (n / effect) * sure ** 2)
}

/** Below this a sum of squares is 0 but for rounding: a single different answer gives far more. */
function negligible(parts: readonly LinearPart[]): number {
  return (1e-13 * sumOfCoefficients(parts) ** 2) / Math.min(...parts.map((part) => part.n))
}
