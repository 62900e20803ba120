import { designEffect } from './design-effect.ts'
import { studentQuantile } from './distributions.ts'
import { unaskedPart } from './intervals.ts'
import {
  answersPerItem,
  itemVariances,
  sumOfCoefficients,
  sumOfSquares,
  type LinearPart,
} from './linear-part.ts'
import type { DesignEffect, ErrorBasis, GroupSample } from './sample.ts'
import { standInError } from './share-reach.ts'
import type { SummedGroup } from './sum-reach.ts'

/** What the ballots of one group bring to a sum; how far it reaches is told of all groups together. */
export interface LinearError {
  readonly standardError: number
  readonly basis: ErrorBasis
  /** `undefined` where the group moves nothing. */
  readonly share: SummedGroup | undefined
}

/**
 * The error that the ballots of one group bring to a sum of items.
 *
 * @see METHOD.md, section 6
 */
export function linearError(parts: readonly LinearPart[], sample: GroupSample): LinearError {
  const whole = sumOfCoefficients(parts)
  const n = answersPerItem(parts)
  const unasked = unaskedPart(n, sample.size)
  if (unasked === 0) return { standardError: 0, basis: 'census', share: undefined }
  if (whole === 0) return { standardError: 0, basis: 'spread', share: undefined }

  const spread = sample.told?.spread ?? sumOfSquares(parts, sample)
  const design = designEffect(parts, sample, spread)
  const share = {
    whole,
    mean: parts.reduce((sum, part) => sum + part.coefficient * part.mean, 0) / whole,
    ...variancesOf(parts, sample, spread),
    n: worthOf(n, design),
    unasked,
  }
  const single = parts.some((part) => part.n < 2)
  if (spread > negligible(parts) && !single) {
    return { standardError: Math.sqrt(spread * unasked * design.effect), basis: 'spread', share }
  }
  return {
    standardError: whole * standInError(share),
    basis: single ? 'bound' : 'equal-answers',
    share,
  }
}

/** Of one ballot: as the ballots spread, and as items usually hang together. */
export function variancesOf(
  parts: readonly LinearPart[],
  sample: GroupSample,
  spread: number = sumOfSquares(parts, sample),
): Pick<SummedGroup, 'variance' | 'usual'> {
  const whole = sumOfCoefficients(parts)
  const n = answersPerItem(parts)
  const items = itemVariances(parts, sample)
  const sumOf = (valueOf: (part: LinearPart, variance: number) => number) =>
    parts.reduce((sum, part, at) => sum + valueOf(part, items[at] ?? 0), 0)
  const square = ({ coefficient, n: own }: LinearPart, variance: number) =>
    (coefficient ** 2 * variance * n) / (own * whole ** 2)
  const unlike = sumOf(square)
  const alike = sumOf(({ coefficient }, variance) => (coefficient * variance) / whole)
  const single = sumOf((part, variance) => (part.n < 2 ? square(part, variance) : 0))
  return { variance: (spread * n) / whole ** 2 + single, usual: (unlike + alike) / 2 }
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
