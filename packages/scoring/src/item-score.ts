import { bandInterval } from './band-reach.ts'
import { estimate } from './estimate.ts'
import { toNumber } from './fraction.ts'
import { normalInterval, unaskedPart, wilsonInterval, type Interval } from './intervals.ts'
import type { GroupPart, ItemPoints } from './item-points.ts'
import type { GroupSample, SamplingError } from './sample.ts'
import { errorPart, samplingError } from './sampling-error.ts'

/** One group's part in one item; error and interval are those of its share, 0 to 1. */
export interface GroupScore extends GroupPart, SamplingError {
  readonly interval: Interval | undefined
}

export interface ItemScore extends ItemPoints, SamplingError {
  readonly interval: Interval | undefined
  readonly groups: readonly GroupScore[]
}

/** An item with its chance error, and that of each group in it. */
export function scoreItem(item: ItemPoints, samples: ReadonlyMap<string, GroupSample>): ItemScore {
  const groups = item.groups.map((group) => scoreGroup(item, group, samples))
  const whole = estimate([item], samples)
  const counted = groups.filter((group) => group.skipped === undefined)
  const only = counted.length === 1 ? counted[0]?.interval : undefined
  // Of one group alone the item's interval is that of the group, which a share's may not be symmetric.
  const max = toNumber(item.max)
  return {
    ...item,
    ...whole,
    interval: only ? [only[0] * max, only[1] * max] : whole.interval,
    groups,
  }
}

function scoreGroup(
  item: ItemPoints,
  group: GroupPart,
  samples: ReadonlyMap<string, GroupSample>,
): GroupScore {
  if (group.mean === undefined) {
    return { ...group, standardError: undefined, basis: 'unknown', interval: undefined }
  }
  const sample = samples.get(group.group)
  const error = samplingError([errorPart(item, group, sample, 1)], samples)
  return { ...group, ...error, interval: shareInterval(item, group, sample, error) }
}

function shareInterval(
  { rule }: ItemPoints,
  { mean, n, external }: GroupPart,
  sample: GroupSample | undefined,
  { standardError }: SamplingError,
): Interval | undefined {
  if (!mean || standardError === undefined) return undefined

  const middle = toNumber(mean)
  if (sample && !external) {
    const asked = n / unaskedPart(sample.tally.ballots, sample.size)
    if (rule.kind === 'topTwo') return wilsonInterval(middle, asked)
    if (rule.kind === 'banded') return bandInterval(rule.bands, middle, asked)
  }
  return normalInterval(middle, standardError, [0, 1])
}
