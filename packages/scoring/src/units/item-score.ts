import { estimate, withoutError } from '../intervals/estimate.ts'
import { groupSpreads } from '../intervals/group-spread.ts'
import { toNumber } from '../exact/fraction.ts'
import type { Interval } from '../intervals/intervals.ts'
import type { GroupPart, ItemPoints } from './item-points.ts'
import type { GroupSample, SamplingError } from '../intervals/sample.ts'
import { errorPart, samplingError } from '../intervals/sampling-error.ts'
import { reachInterval } from '../intervals/share-reach.ts'

/** One group's part in one item; error and interval are those of its share, 0 to 1. */
export interface GroupScore extends GroupPart, SamplingError {
  readonly interval: Interval | undefined
  /** The variance as a multiple of that of ballots by themselves. */
  readonly designEffect: number
}

export interface ItemScore extends ItemPoints, SamplingError {
  readonly interval: Interval | undefined
  readonly groups: readonly GroupScore[]
}

/** An item with its chance error, and that of each group in it. */
export function scoreItem(item: ItemPoints, samples: ReadonlyMap<string, GroupSample>): ItemScore {
  const groups = item.groups.map((group) => scoreGroup(item, group, samples))
  return { ...item, ...estimate([item], samples), groups }
}

/** One group's part in an item with its chance error. */
export function scoreGroup(
  item: ItemPoints,
  group: GroupPart,
  samples: ReadonlyMap<string, GroupSample>,
): GroupScore {
  if (!group.share) return { ...group, ...withoutError, designEffect: 1 }

  const part = errorPart(item, group, samples.get(group.group), 1)
  const error = samplingError([part], samples)
  const [own] = groupSpreads([part], samples)
  const interval = error.reach && reachInterval(toNumber(group.share), error.reach, [0, 1])
  return { ...group, ...error, interval, designEffect: own?.designEffect ?? 1 }
}
