import type { Rule } from '@phieu/survey'
import { fractionText } from '../exact/fraction-text.ts'
import type { Interval } from '../intervals/intervals.ts'
import type { GroupSpread } from '../intervals/group-spread.ts'
import type { Skipped, Treatment } from './item-points.ts'
import type { Exact } from '../result-document.ts'
import { hidesEffect, type UnitDisclosure } from './hidden-figures.ts'
import { exactOrNull } from './unit-document.ts'
import type { UnitScore } from './unit-score.ts'

type AreaScore = UnitScore['areas'][number]
type ItemScore = AreaScore['items'][number]
type GroupScore = ItemScore['groups'][number]

/** Where a unit's survey points come from, down to item × group × n, as it is published. */
export interface UnitTrace {
  readonly unit: string
  readonly block: string
  readonly ballots: number
  readonly groups: readonly GroupCountTrace[]
  readonly areas: readonly AreaTrace[]
}

/** A group that the block asks; all but its size is `null` where there are too few to be shown. */
export interface GroupCountTrace {
  readonly group: string
  readonly ballots: number | null
  /** People that can be asked. */
  readonly size: number | null
  /** More ballots than people: the size is wrong, and the group counts as large. */
  readonly isOverfull: boolean | null
  /**
   * Of the unit's survey points; 1 where no ballot had an interviewer. `null` too where an answer of the
   * group that counts is hidden.
   */
  readonly designEffect: number | null
  /** See `GroupSpread`; of its answers that are shown. `null` too where the unit's points are hidden. */
  readonly spread: number | null
  /** Ballots of an interviewer, as a ballot sees it; `null` too where none had an interviewer. */
  readonly perInterviewer: number | null
  /** `ballots` / `designEffect`, and `null` where that is. */
  readonly effectiveBallots: number | null
}

/** Points, or `null` where nobody answered; where `hidden` everything is `null`. */
export interface TracedPoints {
  readonly hidden: boolean
  readonly points: Exact | null
  readonly max: Exact | null
  readonly standardError: number | null
  readonly interval: readonly [number, number] | null
}

export interface AreaTrace extends TracedPoints {
  readonly area: number
  readonly items: readonly ItemTrace[]
  /** What its error and interval are reckoned from, of answers that are shown; `null` where it is hidden. */
  readonly groups: readonly GroupSpread[] | null
}

export interface ItemTrace extends TracedPoints {
  readonly item: string
  /** What the definition gives the item. */
  readonly maxPoints: Exact
  readonly rule: Rule
  readonly treatment: Treatment | null
  /** 0 to 1. */
  readonly share: Exact | null
  /** `null` too where one of its groups is hidden. */
  readonly n: number | null
  readonly groups: readonly GroupTrace[]
}

/** One group's part in one item; share, error and interval are 0 to 1. */
export interface GroupTrace {
  readonly group: string
  readonly hidden: boolean
  readonly n: number | null
  readonly excluded: number | null
  /** Ballots for each option, in the order of the item's options. */
  readonly counts: readonly number[] | null
  readonly share: Exact | null
  readonly standardError: number | null
  readonly interval: readonly [number, number] | null
  readonly designEffect: number | null
  readonly weight: number
  readonly skipped: Skipped | null
}

/**
 * A unit's points with their whole trace, without what must not be shown.
 *
 * @param score - as it counts; see `printedScore`
 * @param disclosure - see `discloseUnit`
 */
export function traceUnit(unit: string, score: UnitScore, disclosure: UnitDisclosure): UnitTrace {
  return {
    unit,
    block: score.block,
    ballots: score.ballots,
    groups: score.groups.map((group) => traceCount(group, disclosure)),
    areas: score.areas.map((area) => ({
      groups: disclosure.hiddenAreas.has(area.area) ? null : area.groups,
      area: area.area,
      ...tracedPoints(area, disclosure.hiddenAreas.has(area.area)),
      items: area.items.map((item) => traceItem(item, disclosure)),
    })),
  }
}

function traceCount(
  count: UnitScore['groups'][number],
  disclosure: UnitDisclosure,
): GroupCountTrace {
  const shown = disclosure.groups.has(count.group) ? undefined : count
  const own = hidesEffect(disclosure, count) ? undefined : count
  return {
    group: count.group,
    ballots: shown?.ballots ?? null,
    size: count.size ?? null,
    isOverfull: shown?.isOverfull ?? null,
    designEffect: own?.designEffect ?? null,
    spread: disclosure.total === 'hidden' ? null : (shown?.spread ?? null),
    perInterviewer: shown?.perInterviewer ?? null,
    effectiveBallots: own?.effectiveBallots ?? null,
  }
}

function traceItem(item: ItemScore, disclosure: UnitDisclosure): ItemTrace {
  const hidden = disclosure.hiddenItems.has(item.item)
  const hiddenGroups = disclosure.items.get(item.item)
  return {
    item: item.item,
    maxPoints: fractionText(item.maxPoints),
    rule: item.rule,
    treatment: hidden ? null : item.treatment,
    ...tracedPoints(item, hidden),
    share: hidden ? null : exactOrNull(item.share),
    n: hidden || disclosure.coarseItems.has(item.item) ? null : item.n,
    groups: item.groups.map((group) => traceGroup(group, hiddenGroups?.has(group.group) ?? false)),
  }
}

function traceGroup(group: GroupScore, hidden: boolean): GroupTrace {
  const shown = hidden ? undefined : group
  return {
    group: group.group,
    hidden,
    n: shown?.n ?? null,
    excluded: shown?.excluded ?? null,
    counts: shown ? [...shown.counts] : null,
    share: exactOrNull(shown?.share),
    standardError: shown?.standardError ?? null,
    interval: writeInterval(shown?.interval),
    designEffect: shown?.designEffect ?? null,
    weight: group.weight,
    skipped: shown?.skipped ?? null,
  }
}

function tracedPoints(
  { points, max, standardError, interval }: Pick<AreaScore, Measures>,
  hidden: boolean,
): TracedPoints {
  return {
    hidden,
    points: hidden ? null : exactOrNull(points),
    max: hidden ? null : fractionText(max),
    standardError: hidden ? null : (standardError ?? null),
    interval: hidden ? null : writeInterval(interval),
  }
}

type Measures = 'points' | 'max' | 'standardError' | 'interval'

function writeInterval(interval: Interval | undefined): [number, number] | null {
  return interval ? [interval[0], interval[1]] : null
}
