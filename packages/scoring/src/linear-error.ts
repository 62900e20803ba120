import { unaskedPart, wilsonInterval, z } from './intervals.ts'
import type { GroupSample, SamplingError } from './sample.ts'
import { columnCount, countOfPair } from './tally.ts'

/** One group's answers to one item, under a rule that gives every option a worth. */
export interface LinearPart {
  readonly kind: 'linear'
  readonly group: string
  /** Scored answers. */
  readonly n: number
  /** Mean worth of the answers, 0 to 1. */
  readonly mean: number
  /** What a share of 1 adds to the sum. */
  readonly coefficient: number
  /** By column of the tally: how far an answer moves the share. */
  readonly deviations: readonly (readonly [column: number, deviation: number])[]
}

/**
 * The error that the ballots of one group bring to a sum of items.
 *
 * @see METHOD.md, section 6
 */
export function linearError(parts: readonly LinearPart[], sample: GroupSample): SamplingError {
  const unasked = unaskedPart(sample.tally.ballots, sample.size)
  if (unasked === 0) return { standardError: 0, basis: 'census' }
  if (parts.some((part) => part.n < 2)) return { standardError: undefined, basis: 'unknown' }

  const spread = sumOfSquares(parts, sample)
  if (spread > negligible(parts)) {
    return { standardError: Math.sqrt(spread * unasked), basis: 'spread' }
  }
  return { standardError: equalAnswersError(parts, unasked), basis: 'equal-answers' }
}

/** Σ over ballots of the square of what each adds to the sum's deviation: aᵀ·T·a. */
function sumOfSquares(parts: readonly LinearPart[], { questionnaire, tally }: GroupSample): number {
  const width = columnCount(questionnaire)
  const moves = parts.flatMap((part) =>
    part.deviations.map(([column, deviation]) => [column, deviation * part.coefficient] as const),
  )
  let sum = 0
  for (const [at, [row, a]] of moves.entries()) {
    sum += a * a * countOfPair(tally, width, row, row)
    for (const [column, b] of moves.slice(at + 1)) {
      sum += 2 * a * b * countOfPair(tally, width, row, column)
    }
  }
  return sum
}

/** Below this a sum of squares is 0 but for rounding: a single different answer gives far more. */
function negligible(parts: readonly LinearPart[]): number {
  return (1e-13 * total(parts) ** 2) / fewest(parts)
}

/**
 * All ballots alike say nothing about the spread. Wilson's interval for the same mean from the
 * fewest answers bounds it; its farther end stands for z standard errors.
 */
function equalAnswersError(parts: readonly LinearPart[], unasked: number): number {
  const whole = total(parts)
  if (whole === 0) return 0

  const mean = parts.reduce((sum, part) => sum + part.coefficient * part.mean, 0) / whole
  const [lower, upper] = wilsonInterval(mean, fewest(parts) / unasked)
  return (whole * Math.max(mean - lower, upper - mean)) / z
}

function total(parts: readonly LinearPart[]): number {
  return parts.reduce((sum, part) => sum + part.coefficient, 0)
}

function fewest(parts: readonly LinearPart[]): number {
  return Math.min(...parts.map((part) => part.n))
}
