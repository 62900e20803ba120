import { toNumber } from '../exact/fraction.ts'
import type { Fraction } from '../exact/fraction.ts'
import type { ItemScore } from './item-score.ts'
import {
  countPossibilities,
  ENOUGH,
  possibleShares,
  type HiddenCell,
  type Possibilities,
  type Range,
  type ShareTable,
} from './possibilities.ts'
import { printedPoints } from './printed-score.ts'
import type { UnitDisclosure } from './hidden-figures.ts'
import type { AreaScore, UnitScore } from './unit-score.ts'

/** An item of which too much could be found out by trying. */
export interface Exposed {
  readonly area: number
  readonly item: string
}

/** Of which groups have more ballots, and which have fewer, is no secret. */
export interface KnownLimits {
  /** Smaller groups are hidden: who they are is known, a council is. */
  readonly minimum: number
  /** Of smaller groups a unit has no rank. */
  readonly forRank: number
}

/**
 * The first item with a hidden cell for which too few (n, mean) remain, to somebody who knows the
 * method and all that is shown of the unit, and tries out every number. Sums of other items are
 * taken for any number within their range, so he is left with a little less than is counted here.
 */
export function findExposed(
  score: UnitScore,
  disclosure: UnitDisclosure,
  limits: KnownLimits,
): Exposed | undefined {
  if (disclosure.coarseItems.size === 0) return undefined

  const told = toldOf(score, disclosure)
  const tables = shareTables()
  for (const area of score.areas) {
    for (const item of area.items) {
      const points = told.of(area, item)
      const cells = hiddenCells(score, item, disclosure, limits)
      if (!points || cells.length === 0) continue
      const sum = sumOfHidden(item, points, disclosure)
      const free: Range = [0, cells.reduce((all, { factor }) => all + factor, 0)]
      for (const cell of cells) {
        const count = (range: Range) => countPossibilities(tables(item), cell, cells, range)
        if (isLess(count(sum), ENOUGH) && isLess(count(sum), count(free))) {
          return { area: area.area, item: item.item }
        }
      }
    }
  }
  return undefined
}

function isLess(some: Possibilities, enough: Possibilities): boolean {
  return some.pairs < enough.pairs || some.means < enough.means
}

/** What can be told of each item's points, from its own and from the sums in which it stands. */
function toldOf(score: UnitScore, disclosure: UnitDisclosure) {
  const { hiddenItems, hiddenAreas, coarseItems, coarseAreas, total } = disclosure
  const ofItem = (item: ItemScore): Range => {
    if (hiddenItems.has(item.item)) return [0, toNumber(item.max)]
    return rangeOf(item.points, coarseItems.has(item.item))
  }
  const areas = score.areas.map((area) => {
    const sum = addRanges(area.items.map(ofItem))
    const own = hiddenAreas.has(area.area)
      ? sum
      : meet(sum, rangeOf(area.points, coarseAreas.has(area.area)))
    return { area, sum, own }
  })
  const all = addRanges(areas.map(({ own }) => own))
  const whole = total === 'hidden' ? all : meet(all, rangeOf(score.points, total === 'coarse'))
  return {
    of(area: AreaScore, item: ItemScore): Range | undefined {
      const found = areas.find((each) => each.area === area)
      if (!found) return undefined
      const own = ofItem(item)
      const fromTotal = subtract(whole, without(all, found.own))
      const known = meet(found.own, fromTotal)
      return meet(own, subtract(known, without(found.sum, own)))
    },
  }
}

/** A figure that is told, or what may stand behind its two decimals. */
function rangeOf(points: Fraction | undefined, isCoarse: boolean): Range {
  if (!points) return [0, 0]
  if (!isCoarse) return [toNumber(points), toNumber(points)]
  const printed = toNumber(printedPoints(points))
  // Half up: the upper end is printed as the next.
  return [Math.max(0, printed - HALF), printed + HALF - TINY]
}

const HALF = 0.005
const TINY = 1e-9

function addRanges(ranges: readonly Range[]): Range {
  return ranges.reduce<Range>(([from, to], range) => [from + range[0], to + range[1]], [0, 0])
}

/** The sum of the others. */
function without(sum: Range, own: Range): Range {
  return [sum[0] - own[0], sum[1] - own[1]]
}

function subtract(sum: Range, others: Range): Range {
  return [sum[0] - others[1], sum[1] - others[0]]
}

function meet(one: Range, two: Range): Range {
  return [Math.max(one[0], two[0]), Math.min(one[1], two[1])]
}

/** Of factor × share over the hidden cells. */
function sumOfHidden(item: ItemScore, [from, to]: Range, disclosure: UnitDisclosure): Range {
  const hidden = disclosure.items.get(item.item)
  const shown = countedOf(item).filter(({ group }) => !hidden?.has(group))
  const known = shown.reduce(
    (sum, { group, share }) => sum + factorOf(item, group) * (share ? toNumber(share) : 0),
    0,
  )
  const points = toNumber(item.maxPoints)
  return [from / points - known, to / points - known]
}

/**
 * Who knows the ballots of the unit and of the groups that are shown knows those of the hidden ones; and
 * no more of a group can have answered than it has people, where that is told.
 */
function hiddenCells(
  score: UnitScore,
  item: ItemScore,
  disclosure: UnitDisclosure,
  { minimum, forRank }: KnownLimits,
): readonly HiddenCell[] {
  const hidden = disclosure.items.get(item.item)
  const pooled = score.groups.filter(({ group }) => disclosure.groups.has(group))
  const pool = pooled.reduce((sum, { ballots }) => sum + ballots, 0)
  const least = pooled.reduce((sum, each) => sum + leastOf(each, forRank), 0)
  return countedOf(item)
    .filter(({ group }) => hidden?.has(group))
    .map(({ group, n, external }) => {
      const factor = factorOf(item, group)
      const own = score.groups.find((each) => each.group === group) ?? nobody
      const isPooled = disclosure.groups.has(group)
      // Each of the others has its least at least.
      const told = isPooled ? pool - least + leastOf(own, forRank) : external ? n : own.ballots
      const limit = n < minimum ? minimum : Number.POSITIVE_INFINITY
      const most = Math.min(told, (isEnough(own, forRank) ? limit : Math.min(forRank, minimum)) - 1)
      const people = external || own.isOverfull ? undefined : own.size
      return {
        group,
        factor,
        most: Math.min(most, people ?? most),
        pool: isPooled ? pool : told,
        isPooled,
      }
    })
}

type Heard = Pick<UnitScore['groups'][number], 'ballots' | 'size' | 'isOverfull'>

const nobody: Heard = { ballots: 0, size: undefined, isOverfull: false }

/** Of a group as small as this, or of which everybody was heard, its unit has no rank for its sake. */
function isEnough({ ballots, size = forever }: Heard, forRank: number): boolean {
  return ballots >= Math.min(forRank, size)
}

const forever = Number.POSITIVE_INFINITY

/** The ballots that a hidden group is known to have. */
function leastOf(own: Heard, forRank: number): number {
  const { ballots, size = forever } = own
  return isEnough(own, forRank) ? Math.min(forRank, size) : Math.min(1, ballots)
}

function countedOf({ groups }: ItemScore) {
  return groups.filter(({ skipped }) => skipped === undefined)
}

function factorOf(item: ItemScore, group: string): number {
  const counted = countedOf(item)
  const weight = counted.find((each) => each.group === group)?.weight ?? 0
  return weight / counted.reduce((sum, each) => sum + each.weight, 0)
}

/** Items of the same rule and scale share what their answers can come to. */
function shareTables(): (item: ItemScore) => ShareTable {
  const known: { rule: unknown; options: unknown; table: ShareTable }[] = []
  return ({ rule, options }) => {
    const found = known.find((each) => each.rule === rule && each.options === options)
    if (found) return found.table
    const table = possibleShares(rule, options)
    known.push({ rule, options, table })
    return table
  }
}
