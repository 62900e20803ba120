import { bandReach } from './band-reach.ts'
import { toNumber } from './fraction.ts'
import { unaskedPart } from './intervals.ts'
import type { GroupPart, ItemPoints } from './item-points.ts'
import { linearError, type LinearPart } from './linear-error.ts'
import { optionWorths } from './rules.ts'
import type { ErrorBasis, GroupSample, SamplingError } from './sample.ts'
import { firstColumn } from './tally.ts'

/** One group's part in one item whose error the tally cannot say: `banded`, or measured elsewhere. */
export interface BoundPart extends SamplingError {
  readonly kind: 'bound'
  readonly group: string
  /** What a share of 1 adds to the sum. */
  readonly coefficient: number
}

/** One group's part in one item, as the sampling error of a sum sees it. */
export type ErrorPart = LinearPart | BoundPart

/** The parts that the groups of some items have in the sum of the items' points. */
export function errorParts(
  items: readonly ItemPoints[],
  samples: ReadonlyMap<string, GroupSample>,
): ErrorPart[] {
  return items.flatMap((item) => {
    const counted = item.groups.filter((group) => group.skipped === undefined)
    const weights = counted.reduce((sum, group) => sum + group.weight, 0)
    return counted.map((group) => {
      const coefficient = (toNumber(item.maxPoints) * group.weight) / weights
      return errorPart(item, group, samples.get(group.group), coefficient)
    })
  })
}

/** One group's part in one item; `sample` is missing for what was measured elsewhere. */
export function errorPart(
  item: ItemPoints,
  { group, n, mean, external }: GroupPart,
  sample: GroupSample | undefined,
  coefficient: number,
): ErrorPart {
  if (external) {
    const { standardError } = external
    const basis = standardError === undefined ? 'unknown' : 'spread'
    return { kind: 'bound', group, coefficient, standardError, basis }
  }
  if (!sample || !mean) throw new RangeError(`group ${group} has no answers to item ${item.item}`)

  const middle = toNumber(mean)
  if (item.rule.kind === 'banded') {
    const unasked = unaskedPart(sample.tally.ballots, sample.size)
    const standardError = bandReach(item.rule.bands, middle, n / unasked)
    if (unasked === 0) return { kind: 'bound', group, coefficient, standardError, basis: 'census' }
    if (n < 2)
      return { kind: 'bound', group, coefficient, standardError: undefined, basis: 'unknown' }
    return { kind: 'bound', group, coefficient, standardError, basis: 'spread' }
  }

  const first = firstColumn(sample.questionnaire, item.item)
  // √(n/(n−1)) makes the sum of squares the unbiased variance of the mean of n answers.
  const scale = n > 1 ? 1 / Math.sqrt(n * (n - 1)) : 0
  const deviations = optionWorths(item.rule, item.options).flatMap((worth, at) =>
    worth === undefined ? [] : [[first + at, (toNumber(worth) - middle) * scale] as const],
  )
  return { kind: 'linear', group, n, mean: middle, coefficient, deviations }
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
  const groups = [...new Set(parts.map((part) => part.group))]
  const errors = groups.map((group) => {
    const own = parts.filter((part) => part.group === group)
    return groupError(own, samples.get(group))
  })
  const basis = weakest(errors.map((error) => error.basis))
  if (basis === 'unknown') return { standardError: undefined, basis }

  const variance = errors.reduce((sum, error) => sum + (error.standardError ?? 0) ** 2, 0)
  return { standardError: Math.sqrt(variance), basis }
}

/** The error that one group brings: that of its ballots, and the bounds as if they all went with it. */
function groupError(parts: readonly ErrorPart[], sample: GroupSample | undefined): SamplingError {
  const linear = parts.filter((part) => part.kind === 'linear')
  const bounds = parts.filter((part) => part.kind === 'bound')
  const ballots = sample && linear.length > 0 ? linearError(linear, sample) : undefined
  const basis = weakest([...bounds, ...(ballots ? [ballots] : [])].map((error) => error.basis))
  if (basis === 'unknown') return { standardError: undefined, basis }

  const bound = bounds.reduce((sum, part) => sum + part.coefficient * (part.standardError ?? 0), 0)
  return { standardError: (ballots?.standardError ?? 0) + bound, basis }
}

function weakest(bases: readonly ErrorBasis[]): ErrorBasis {
  const order: ErrorBasis[] = ['unknown', 'equal-answers', 'spread', 'census']
  return order.find((basis) => bases.includes(basis)) ?? 'unknown'
}
