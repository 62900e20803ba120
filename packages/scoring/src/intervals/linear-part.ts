import type { GroupSample } from './sample.ts'
import { columnCount, countOfPair } from '../units/tally.ts'

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
 * Scored answers to an item on average: the harmonic mean over the items, by what they add. As many
 * ballots without any answer left out would leave the sum as uncertain.
 */
export function answersPerItem(parts: readonly LinearPart[]): number {
  const whole = sumOfCoefficients(parts)
  if (whole === 0) return Math.min(...parts.map((part) => part.n))
  return whole / parts.reduce((sum, part) => sum + part.coefficient / part.n, 0)
}

/** Σ over ballots of the square of what each adds to the sum's deviation: aᵀ·T·a. */
export function sumOfSquares(
  parts: readonly LinearPart[],
  { questionnaire, tally }: GroupSample,
): number {
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

/**
 * The variance of one answer to each item. From a single answer no spread can be seen: it is taken
 * to be that of the group's answers to the other items, and where no item has two, that of zeros and
 * ones.
 */
export function itemVariances(
  parts: readonly LinearPart[],
  { questionnaire, tally }: GroupSample,
): number[] {
  const width = columnCount(questionnaire)
  const own = parts.map(({ n, deviations }) =>
    deviations.reduce(
      (sum, [column, deviation]) =>
        sum + n * deviation ** 2 * countOfPair(tally, width, column, column),
      0,
    ),
  )
  const degrees = parts.reduce((sum, { n }) => sum + n - 1, 0)
  const pooled = own.reduce((sum, variance, at) => sum + variance * ((parts[at]?.n ?? 1) - 1), 0)
  return parts.map(({ n, mean }, at) => {
    if (n > 1) return own[at] ?? 0
    return degrees === 0 ? mean * (1 - mean) : pooled / degrees
  })
}

/** What a share of 1 of every item would add to the sum. */
export function sumOfCoefficients(parts: readonly LinearPart[]): number {
  return parts.reduce((sum, part) => sum + part.coefficient, 0)
}
