import type { Questionnaire } from '@phieu/survey'
import { toNumber } from './fraction.ts'
import { unaskedPart, wilsonInterval, z } from './intervals.ts'
import type { GroupPart, ItemPoints } from './item-points.ts'
import { bandReach } from './band-reach.ts'
import { optionWorths } from './rules.ts'
import { columnCount, countOfPair, firstColumn, type GroupTally } from './tally.ts'

/** The ballots of one group about one unit, and how many people the group has. */
export interface GroupSample {
  readonly questionnaire: Questionnaire
  readonly tally: GroupTally
  /** `undefined` when it is not known: the group counts as large. */
  readonly size: number | undefined
}

/**
 * What a sampling error rests on: the spread of the answers; Wilson's bound because all answers
 * were equal; everyone was asked; or nothing, because a group has but one answer, or none counts.
 */
export type ErrorBasis = 'spread' | 'equal-answers' | 'census' | 'unknown'

export interface SamplingError {
  /** In the unit of the figure (points or share); `undefined` when the basis is `unknown`. */
  readonly standardError: number | undefined
  readonly basis: ErrorBasis
}

/** One group's answers to one item, as the sampling error of a sum sees them. */
export interface ErrorPart {
  readonly group: string
  readonly n: number
  /** Mean worth of the answers, 0 to 1. */
  readonly mean: number
  /** What a share of 1 adds to the sum. */
  readonly coefficient: number
  /** By column of the tally: how far an answer moves the share. Empty under `banded`. */
  readonly deviations: readonly (readonly [column: number, deviation: number])[]
  /** Standard error that the deviations cannot say; 0 but under `banded`. */
  readonly reach: number
}

/** The parts that the groups of some items have in the sum of the items' points. */
export function errorParts(
  items: readonly ItemPoints[],
  samples: ReadonlyMap<string, GroupSample>,
): ErrorPart[] {
  return items.flatMap((item) => {
    const counted = item.groups.filter((group) => group.skipped === undefined)
    const weights = counted.reduce((sum, group) => sum + group.weight, 0)
    return counted.flatMap((group) => {
      const sample = samples.get(group.group)
      const coefficient = (toNumber(item.maxPoints) * group.weight) / weights
      return sample ? [errorPart(item, group, sample, coefficient)] : []
    })
  })
}

/** One group's answers to one item. */
export function errorPart(
  item: ItemPoints,
  group: GroupPart,
  sample: GroupSample,
  coefficient: number,
): ErrorPart {
  const { n } = group
  const mean = group.mean ? toNumber(group.mean) : 0
  const part = { group: group.group, n, mean, coefficient }
  if (item.rule.kind === 'banded') {
    const asked = n / unaskedPart(sample.tally.ballots, sample.size)
    return { ...part, deviations: [], reach: bandReach(item.rule.bands, mean, asked) }
  }

  const first = firstColumn(sample.questionnaire, item.item)
  // √(n/(n−1)) makes the sum of squares the unbiased variance of the mean of n answers.
  const scale = n > 1 ? 1 / Math.sqrt(n * (n - 1)) : 0
  const deviations = optionWorths(item.rule, item.options).flatMap((worth, at) =>
    worth === undefined ? [] : [[first + at, (toNumber(worth) - mean) * scale] as const],
  )
  return { ...part, deviations, reach: 0 }
}

/**
 * The sampling error of a sum: groups are strata, and answers of one ballot go together.
 *
 * @see METHOD.md, section 6
 */
export function samplingError(
  parts: readonly ErrorPart[],
  samples: ReadonlyMap<string, GroupSample>,
): SamplingError {
  const errors = [...samples].flatMap(([group, sample]) => {
    const own = parts.filter((part) => part.group === group)
    return own.length > 0 ? [groupError(own, sample)] : []
  })
  const basis = weakest(errors.map((error) => error.basis))
  if (basis === 'unknown') return { standardError: undefined, basis }

  const variance = errors.reduce((sum, error) => sum + (error.standardError ?? 0) ** 2, 0)
  return { standardError: Math.sqrt(variance), basis }
}

/** The error that the ballots of one group bring to the sum. */
function groupError(parts: readonly ErrorPart[], sample: GroupSample): SamplingError {
  const unasked = unaskedPart(sample.tally.ballots, sample.size)
  if (unasked === 0) return { standardError: 0, basis: 'census' }
  if (parts.some((part) => part.n < 2)) return { standardError: undefined, basis: 'unknown' }

  const reach = parts.reduce((sum, part) => sum + part.coefficient * part.reach, 0)
  const linear = parts.filter((part) => part.deviations.length > 0)
  if (linear.length === 0) return { standardError: reach, basis: 'spread' }

  const spread = sumOfSquares(linear, sample)
  if (spread > negligible(linear)) {
    return { standardError: Math.sqrt(spread * unasked) + reach, basis: 'spread' }
  }
  return { standardError: equalAnswersError(linear, unasked) + reach, basis: 'equal-answers' }
}

/** Σ over ballots of the square of what each adds to the sum's deviation: aᵀ·T·a. */
function sumOfSquares(parts: readonly ErrorPart[], { questionnaire, tally }: GroupSample): number {
  const width = columnCount(questionnaire)
  const moves = parts.flatMap((part) =>
    part.deviations.map(([column, deviation]) => [column, deviation * part.coefficient] as const),
  )
  let sum = 0
  for (const [at, [row, a]] of moves.entries()) {
    sum += a * a * countOfPair(tally, width, row, row)
    for (let next = at + 1; next < moves.length; next += 1) {
      const [column, b] = moves[next] ?? [row, 0]
      sum += 2 * a * b * countOfPair(tally, width, row, column)
    }
  }
  return sum
}

/** Below this a sum of squares is 0 but for rounding: a single different answer gives far more. */
function negligible(parts: readonly ErrorPart[]): number {
  return (1e-13 * total(parts) ** 2) / fewest(parts)
}

/**
 * All ballots alike say nothing about the spread. Wilson's interval for the same mean from the
 * fewest answers bounds it; its farther end stands for z standard errors.
 */
function equalAnswersError(parts: readonly ErrorPart[], unasked: number): number {
  const whole = total(parts)
  if (whole === 0) return 0

  const mean = parts.reduce((sum, part) => sum + part.coefficient * part.mean, 0) / whole
  const [lower, upper] = wilsonInterval(mean, fewest(parts) / unasked)
  return (whole * Math.max(mean - lower, upper - mean)) / z
}

function total(parts: readonly ErrorPart[]): number {
  return parts.reduce((sum, part) => sum + part.coefficient, 0)
}

function fewest(parts: readonly ErrorPart[]): number {
  return Math.min(...parts.map((part) => part.n))
}

function weakest(bases: readonly ErrorBasis[]): ErrorBasis {
  if (bases.length === 0) return 'unknown'
  const order: ErrorBasis[] = ['unknown', 'equal-answers', 'spread', 'census']
  return order.find((basis) => bases.includes(basis)) ?? 'unknown'
}
