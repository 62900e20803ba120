import type { Block, Definition, Questionnaire } from '@phieu/survey'
import { itemsByArea, sumPoints, type PointsSum } from './areas.ts'
import { bandInterval } from './band-reach.ts'
import { toNumber } from './fraction.ts'
import { normalInterval, unaskedPart, wilsonInterval, type Interval } from './intervals.ts'
import { itemPoints, type GroupPart, type ItemPoints } from './item-points.ts'
import {
  errorPart,
  errorParts,
  samplingError,
  type GroupSample,
  type SamplingError,
} from './sampling-error.ts'
import { answerCounts, type GroupTally } from './tally.ts'

/** Points with what is known of their chance error. */
export interface Estimate extends PointsSum, SamplingError {
  /** 95 %, in points, within 0 and `max`; `undefined` without points or standard error. */
  readonly interval: Interval | undefined
}

/** One group's part in one item; error and interval are those of its share, 0 to 1. */
export interface GroupScore extends GroupPart, SamplingError {
  readonly interval: Interval | undefined
}

export interface ItemScore extends ItemPoints, SamplingError {
  readonly interval: Interval | undefined
  readonly groups: readonly GroupScore[]
}

export interface AreaScore extends Estimate {
  readonly area: number
  readonly items: readonly ItemScore[]
}

/** The survey points of one unit, traced down to item × group × n. */
export interface UnitScore extends Estimate {
  readonly block: string
  /** Of all groups that the block asks. */
  readonly ballots: number
  /** The groups that the block asks, in the order of the definition. */
  readonly groups: readonly {
    readonly group: string
    readonly ballots: number
    readonly size: number | undefined
  }[]
  readonly areas: readonly AreaScore[]
}

export interface UnitBallots {
  readonly definition: Definition
  /** Derived from the definition (see `deriveQuestionnaires`); those of other blocks may be among them. */
  readonly questionnaires: readonly Questionnaire[]
  /** The unit's block. */
  readonly block: string
  /** By group; a group without ballots may be missing. */
  readonly tallies: ReadonlyMap<string, GroupTally>
  /** How many people a group has, where that is known (see `Round.groupSizes`). */
  readonly groupSizes: Readonly<Record<string, number>>
}

/**
 * What the ballots about one unit come to.
 *
 * @throws RangeError when the definition has no such block, or a tally was counted with another
 *   questionnaire
 * @see METHOD.md
 */
export function scoreUnit(ballots: UnitBallots): UnitScore {
  const block = findBlock(ballots.definition, ballots.block)
  const samples = groupSamples(ballots)
  const counted = block.items.map((item) =>
    itemPoints(ballots.definition, item, (group) => {
      const sample = samples.get(group)
      return sample && answerCounts(sample.questionnaire, sample.tally, item.id)
    }),
  )
  const areas = itemsByArea(block.areas, counted).map(({ area, items }) => ({
    area,
    ...estimate(items, samples),
    items: items.map((item) => scoreItem(item, samples)),
  }))
  const groups = ballots.questionnaires
    .filter((questionnaire) => questionnaire.block === block.id)
    .map(({ group }) => ({
      group,
      ballots: ballots.tallies.get(group)?.ballots ?? 0,
      size: ballots.groupSizes[group],
    }))
  return {
    block: block.id,
    ...estimate(counted, samples),
    ballots: groups.reduce((sum, group) => sum + group.ballots, 0),
    groups,
    areas,
  }
}

/** Points and chance error of some items together. */
function estimate(
  items: readonly ItemPoints[],
  samples: ReadonlyMap<string, GroupSample>,
): Estimate {
  const sum = sumPoints(items)
  const error = samplingError(errorParts(items, samples), samples)
  const known = sum.points !== undefined && error.standardError !== undefined
  const bounds: Interval = [0, toNumber(sum.max)]
  const interval = known
    ? normalInterval(toNumber(sum.points), error.standardError, bounds)
    : undefined
  return { ...sum, ...error, interval }
}

function scoreItem(item: ItemPoints, samples: ReadonlyMap<string, GroupSample>): ItemScore {
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
  const sample = samples.get(group.group)
  if (!sample || group.mean === undefined || group.share === undefined) {
    return { ...group, standardError: undefined, basis: 'unknown', interval: undefined }
  }
  const own = new Map([[group.group, sample]])
  const error = samplingError([errorPart(item, group, sample, 1)], own)
  if (error.standardError === undefined) return { ...group, ...error, interval: undefined }

  const mean = toNumber(group.mean)
  const n = group.n / unaskedPart(sample.tally.ballots, sample.size)
  return { ...group, ...error, interval: shareInterval() }

  function shareInterval(): Interval {
    if (item.rule.kind === 'topTwo') return wilsonInterval(mean, n)
    if (item.rule.kind === 'banded') return bandInterval(item.rule.bands, mean, n)
    return normalInterval(mean, error.standardError ?? 0, [0, 1])
  }
}

function groupSamples(ballots: UnitBallots): Map<string, GroupSample> {
  return new Map(
    ballots.questionnaires.flatMap((questionnaire) => {
      const tally = ballots.tallies.get(questionnaire.group)
      if (questionnaire.block !== ballots.block || !tally) return []
      return [
        [
          questionnaire.group,
          { questionnaire, tally, size: ballots.groupSizes[questionnaire.group] },
        ],
      ]
    }),
  )
}

function findBlock(definition: Definition, id: string): Block {
  const block = definition.blocks.find((each) => each.id === id)
  if (!block) throw new RangeError(`definition ${definition.id} has no block ${id}`)
  return block
}
