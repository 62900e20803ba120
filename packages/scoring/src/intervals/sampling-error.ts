import { bandReach } from './band-reach.ts'
import { toNumber } from '../exact/fraction.ts'
import { unaskedPart, z } from './intervals.ts'
import type { ExternalShare, GroupPart, ItemPoints } from '../units/item-points.ts'
import { sumReach, type SummedGroup } from './sum-reach.ts'
import { linearError } from './linear-error.ts'
import type { LinearPart } from './linear-part.ts'
import { optionWorths } from '../units/rules.ts'
import { unknownError, type ErrorBasis, type GroupSample, type SamplingError } from './sample.ts'
import {
  addReaches,
  joinReaches,
  normalReach,
  noReach,
  scaleReach,
  shareReach,
  type Reach,
} from './share-reach.ts'
import { firstColumn } from '../units/tally.ts'
import { withUntold, type UntoldPart } from './untold-part.ts'

/** One group's part in one item whose error the tally cannot say: `banded`, or measured elsewhere. */
export interface BoundPart extends SamplingError {
  readonly kind: 'bound'
  readonly group: string
  /** What a share of 1 adds to the sum. */
  readonly coefficient: number
}

/** One group's part in one item, as the sampling error of a sum sees it. */
export type ErrorPart = LinearPart | BoundPart | UntoldPart

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
    return {
      kind: 'bound',
      group,
      coefficient,
      ...externalError(toNumber(external.share), external),
    }
  }
  if (!sample || !mean) throw new RangeError(`group ${group} has no answers to item ${item.item}`)

  const middle = toNumber(mean)
  if (item.rule.kind === 'banded') {
    const favourable = { mean: middle, n, unasked: unaskedPart(n, sample.size) }
    const variance = middle * (1 - middle)
    const reach = bandReach(item.rule.bands, middle, shareReach({ ...favourable, variance }))
    return { kind: 'bound', group, coefficient, ...boundError(reach, favourable.unasked) }
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
  if (basis === 'unknown') return unknownError

  // Ballots of several groups count together; what has a bound only joins them as it is.
  const together = sumReach(errors.flatMap(({ share }) => share ?? []))
  return {
    standardError: Math.hypot(...errors.map((error) => error.standardError ?? 0)),
    basis,
    reach: joinReaches([together, ...errors.flatMap(({ reach }) => reach ?? [])]),
  }
}

/** Of one group: its ballots' share where they are all that it brings, else its reach. */
interface GroupError extends SamplingError {
  readonly share?: SummedGroup | undefined
}

/** The error that one group brings: that of its ballots, and the bounds as if they all went with it. */
function groupError(parts: readonly ErrorPart[], sample: GroupSample | undefined): GroupError {
  const linear = parts.filter((part) => part.kind === 'linear')
  const bounds = parts.flatMap((part) => (part.kind === 'bound' ? [scaleError(part)] : []))
  const told = sample && linear.length > 0 ? linearError(linear, sample) : undefined
  const ballots = withUntold(
    told,
    parts.filter((part) => part.kind === 'untold'),
  )
  if (ballots && bounds.length === 0) return { ...ballots, reach: undefined }

  const own = ballots?.share && sumReach([ballots.share])
  const errors = ballots ? [{ ...ballots, reach: own }, ...bounds] : bounds
  return {
    standardError: errors.reduce((sum, error) => sum + (error.standardError ?? 0), 0),
    basis: weakest(errors.map((error) => error.basis)),
    reach: addReaches(errors.map(({ reach }) => reach ?? noReach)),
  }
}

function scaleError({ coefficient, standardError, basis, reach }: BoundPart): SamplingError {
  return {
    standardError: standardError === undefined ? undefined : standardError * coefficient,
    basis,
    reach: reach && scaleReach(reach, coefficient),
  }
}

/** Where the error was not told, that of as many answers of the best and the worst kind bounds it. */
function externalError(mean: number, { n, standardError }: ExternalShare): SamplingError {
  if (standardError !== undefined) {
    return { standardError, basis: 'spread', reach: normalReach(mean, standardError) }
  }
  const reach = shareReach({ mean, variance: mean * (1 - mean), n, unasked: 1 })
  return { standardError: Math.max(reach.below, reach.above) / z, basis: 'bound', reach }
}

/** A step has no slope: the farther end stands for z standard errors. */
function boundError(reach: Reach, unasked: number): SamplingError {
  const standardError = Math.max(reach.below, reach.above) / z
  return { standardError, basis: unasked === 0 ? 'census' : 'spread', reach }
}

function weakest(bases: readonly ErrorBasis[]): ErrorBasis {
  const order: ErrorBasis[] = ['unknown', 'bound', 'equal-answers', 'spread', 'census']
  return order.find((basis) => bases.includes(basis)) ?? 'unknown'
}
