import { sumFractions, toNumber, zero } from '../exact/fraction.ts'
import { aroundPoints, withoutError, type Estimate } from '../intervals/estimate.ts'
import { joinedEffect } from '../intervals/design-effect.ts'
import { groupSpreads, type GroupSpread } from '../intervals/group-spread.ts'
import { unaskedPart } from '../intervals/intervals.ts'
import { likenessOf } from '../intervals/shown-likeness.ts'
import type { DesignEffect, GroupSample } from '../intervals/sample.ts'
import { errorPart, samplingError, type ErrorPart } from '../intervals/sampling-error.ts'
import type { UntoldPart } from '../intervals/untold-part.ts'
import { hidesEffect, type UnitDisclosure } from './hidden-figures.ts'
import type { ItemScore } from './item-score.ts'
import type { AreaScore, UnitScore } from './unit-score.ts'
import { hiddenBallots } from './hidden-ballots.ts'

/** What everybody knows of a unit beside its figures. */
export interface CommonKnowledge {
  /** Fewer people than this are hidden. */
  readonly minimum: number
  /** Ballots that each group is known to have, since the unit has a rank; 1 where it has none. */
  readonly leastBallots: number
  /** By group, how alike an interviewer's ballots are, where that is told. */
  readonly likeness: ReadonlyMap<string, number>
}

/**
 * A printed score with the errors of sums beneath which something is hidden.
 *
 * @param score - see `printedScore`
 * @param samplesOf - of an area, or of the unit; see `toldError`
 * @see METHOD.md, section 10
 */
export function tellErrors(
  score: UnitScore,
  disclosure: UnitDisclosure,
  samplesOf: (
    items: readonly ItemScore[],
    area: number | undefined,
  ) => ReadonlyMap<string, GroupSample>,
  known: CommonKnowledge,
): UnitScore {
  const { coarseAreas, groups: hidden, total } = disclosure
  const errorOf = (sum: Pick<AreaScore, 'items' | 'points' | 'max'>, area?: number) =>
    toldError(score, sum, disclosure, samplesOf(sum.items, area), known)
  const areas = score.areas.map((area) =>
    coarseAreas.has(area.area) ? { ...area, ...errorOf(area, area.area) } : area,
  )
  if (total === 'exact') return { ...score, areas }

  const items = score.areas.flatMap((area) => area.items)
  const { groups, ...own } = errorOf({ ...score, items })
  const brought = new Map(groups.map((each) => [each.group, each]))
  return {
    ...score,
    ...own,
    areas,
    groups: score.groups.map((each) =>
      hidden.has(each.group) ? each : withBrought(each, brought.get(each.group), disclosure),
    ),
  }
}

/** With what the group's answers bring to the unit's error, as that is reckoned. */
function withBrought(
  count: UnitScore['groups'][number],
  brought: GroupSpread | undefined,
  disclosure: UnitDisclosure,
): UnitScore['groups'][number] {
  const spread = brought?.spread ?? 0
  if (!brought || hidesEffect(disclosure, count)) return { ...count, spread }
  const { designEffect } = brought
  return { ...count, spread, designEffect, effectiveBallots: count.ballots / designEffect }
}

/** An error, and what each group that is told of brings to it. */
type ToldEstimate = Pick<Estimate, 'standardError' | 'basis' | 'reach' | 'interval'> & {
  readonly groups: readonly GroupSpread[]
}

/**
 * The error of a sum beneath which something is hidden: from what is shown, and for what is not from what
 * everybody knows of it. So it tells nothing that is not told elsewhere, and can be reckoned again by
 * everybody.
 *
 * @param sum - an area, or the unit itself, with the points that are told
 * @param samples - by group; where pairs are not there to tell, what the groups that are shown bring
 * @see METHOD.md, section 10
 */
function toldError(
  score: UnitScore,
  sum: Pick<AreaScore, 'items' | 'points' | 'max'>,
  disclosure: UnitDisclosure,
  samples: ReadonlyMap<string, GroupSample>,
  known: CommonKnowledge,
): ToldEstimate {
  const cells = cellsOf(score, sum.items, disclosure)
  const hidden = new Set(sum.items.flatMap(({ item }) => [...(disclosure.items.get(item) ?? [])]))
  const own = new Map(
    [...samples].map(([group, sample]) => [
      group,
      hidden.has(group) ? withoutOwnEffect(sample, effectOf(score, group, known)) : sample,
    ]),
  )
  const shown = partsOf(cells, own)
  const groups = groupSpreads(shown, own)
  if (!sum.points) return { ...withoutError, groups }

  const points = toNumber(sum.points)
  const scored = new Set(cells.map(({ item }) => item))
  const byRule = sum.items
    .filter((item) => !scored.has(item) && !disclosure.hiddenItems.has(item.item))
    .flatMap((item) => item.points ?? [])
  const earned = points - toNumber(sumFractions(byRule))
  const untold = untoldParts(score, cells, earned, { shown, samples: own, known, disclosure })
  const error = samplingError([...shown, ...untold], own)
  return { ...error, ...aroundPoints(points, error.reach, sum.max), groups }
}

/** The parts of a sum that are shown. */
export function shownParts(
  score: UnitScore,
  items: readonly ItemScore[],
  disclosure: UnitDisclosure,
  samples: ReadonlyMap<string, GroupSample>,
): ErrorPart[] {
  return partsOf(cellsOf(score, items, disclosure), samples)
}

function partsOf(
  cells: readonly SumCell[],
  samples: ReadonlyMap<string, GroupSample>,
): ErrorPart[] {
  return cells.flatMap(({ isHidden, item, group, coefficient }) =>
    isHidden ? [] : errorPart(item, group, samples.get(group.group), coefficient),
  )
}

/** One group's part in one item. */
interface SumCell {
  readonly item: ItemScore
  readonly group: ItemScore['groups'][number]
  readonly isHidden: boolean
  /** Points that a share of 1 adds to the sum. */
  readonly coefficient: number
}

/** Of hidden ones all that may count: those that were heard. */
function cellsOf(
  { groups }: UnitScore,
  items: readonly ItemScore[],
  disclosure: UnitDisclosure,
): SumCell[] {
  const heard = new Set(
    groups
      .filter(({ group, ballots }) => disclosure.groups.has(group) || ballots > 0)
      .map(({ group }) => group),
  )
  return items.flatMap((item) => {
    const hidden = disclosure.items.get(item.item)
    const isWhole = disclosure.hiddenItems.has(item.item)
    // Where it is told how many answered, no hidden group is among them.
    const mayHide = isWhole || disclosure.coarseItems.has(item.item)
    const counted = item.groups.flatMap((group) => {
      const isHidden = hidden?.has(group.group) ?? false
      const mayCount = mayHide && group.weight > 0 && (heard.has(group.group) || !isWhole)
      return (isHidden ? mayCount : group.skipped === undefined) ? [{ group, isHidden }] : []
    })
    const weights = counted.reduce((sum, { group }) => sum + group.weight, 0)
    return counted.map(({ group, isHidden }) => {
      const coefficient = (toNumber(item.maxPoints) * group.weight) / weights
      return { item, group, isHidden, coefficient }
    })
  })
}

interface Shown {
  readonly shown: readonly ErrorPart[]
  readonly samples: ReadonlyMap<string, GroupSample>
  readonly known: CommonKnowledge
  readonly disclosure: UnitDisclosure
}

/** What stands for what is hidden: as good as the points leave it, and as far apart as what is shown. */
function untoldParts(
  score: UnitScore,
  cells: readonly SumCell[],
  earned: number,
  { shown, samples, known, disclosure }: Shown,
): UntoldPart[] {
  const hidden = cells.filter(({ isHidden }) => isHidden)
  const whole = hidden.reduce((sum, { coefficient }) => sum + coefficient, 0)
  if (whole === 0) return []
  const told = cells
    .filter(({ isHidden }) => !isHidden)
    .reduce((all, { coefficient, group }) => all + coefficient * toNumber(group.share ?? zero), 0)
  const mean = Math.min(1, Math.max(0, (earned - told) / whole))
  const { apart, alike } = likenessOf(shown, samples)
  const variance = mean * (1 - mean) * apart
  const ballotsOf = hiddenBallots(score, disclosure, known.leastBallots)
  const answered = answeredOf(cells)
  return hidden.map(({ item, group: { group }, coefficient }) => {
    const ballots = ballotsOf(group)
    const isHidden = disclosure.groups.has(group)
    // Of a group that is told of, few answered the item, or those who cover few: that is why it is hidden.
    const isFew = !isHidden && !disclosure.hiddenItems.has(item.item)
    const few = Math.ceil(known.minimum / 2)
    const n = Math.max(1, isFew ? Math.min(ballots || few, few) : ballots * answered)
    const size = score.groups.find((each) => each.group === group)?.size
    const unasked = size !== undefined && n <= size ? unaskedPart(n, size) : 1
    const { effect } = effectOf(score, group, known, isHidden ? ballots : undefined)
    return { kind: 'untold', group, coefficient, mean, variance, n: n / effect, unasked, alike }
  })
}

/** The part of the answers that is scored, where that is shown. */
function answeredOf(cells: readonly SumCell[]): number {
  const shown = cells.filter(({ isHidden, group }) => !isHidden && !group.external)
  const scored = shown.reduce((sum, { group }) => sum + group.n, 0)
  const none = shown.reduce((sum, { group }) => sum + group.excluded, 0)
  return scored > 0 ? scored / (scored + none) : 1
}

/**
 * How much more the variance of a group's sum is taken to be than if every ballot had come by itself.
 *
 * @param ballots - of a hidden group: one interviewer may have brought them all
 */
function effectOf(
  { groups }: UnitScore,
  group: string,
  { likeness }: CommonKnowledge,
  ballots?: number,
): DesignEffect {
  const size = ballots ?? groups.find((each) => each.group === group)?.perInterviewer
  const alike = likeness.get(group)
  if (alike === undefined || size === undefined) return { effect: 1, degrees: undefined }
  return joinedEffect({ own: 1, size, degrees: 0 }, alike)
}

function withoutOwnEffect(sample: GroupSample, design: DesignEffect): GroupSample {
  return { ...sample, told: { ...sample.told, design } }
}
