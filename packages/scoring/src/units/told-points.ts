import { sumFractions, toFraction, toNumber, type Fraction } from '../exact/fraction.ts'
import type { ItemScore } from './item-score.ts'
import { divideWhileSafe } from './divisions.ts'
import { countedOf, factorOf, knownCells, type KnownLimits } from './known-cells.ts'
import {
  countPossibilities,
  ENOUGH,
  possibleShares,
  type Possibilities,
  type ShareTable,
} from './possibilities.ts'
import { printedPoints } from './printed-score.ts'
import { addRanges, isSame, meet, subtract, without, type Range } from './ranges.ts'
import type { ToldPoints, UnitDisclosure } from './hidden-figures.ts'
import type { AreaScore, UnitScore } from './unit-score.ts'

/**
 * What is told of points although something is hidden beneath them. Items first, then areas, then the
 * total: of each as much as leaves enough (n, mean) of every hidden cell to somebody who tries
 * out every number and knows what is told before. An item is told by one hundredth, or hidden; a sum of
 * told items is theirs; another sum lies within 0.05 of what is told, or is hidden. How much
 * may be told hangs on what is told already; so in every world that leads to the same print the same
 * is hidden, and whoever runs this on all of them learns nothing more.
 *
 * @param disclosure - what is hidden by sizes alone
 * @see METHOD.md, section 10
 */
export function tellPoints(
  score: UnitScore,
  disclosure: UnitDisclosure,
  limits: KnownLimits,
): ToldPoints {
  const tables = shareTables()
  const areas = score.areas.map((area) => {
    const items = area.items.map((item) => tellItem(score, item, disclosure, limits, tables(item)))
    return { ...tellArea(area, items, disclosure), id: area.area, items }
  })
  const { all, leavesEnough } = together(areas)
  const isOpen = disclosure.total === 'coarse'
  const isWhole = areas.every((area) => area.isWhole)
  const own = isOpen && !isWhole ? divide(score.points, all, leavesEnough) : untold(all)
  const items = areas.flatMap((area) => area.items)
  return {
    items: new Set(items.filter(({ isUntold }) => isUntold).map(({ id }) => id)),
    areas: new Map(areas.filter((area) => area.isOpen).map(({ id, points }) => [id, points])),
    total: isOpen ? (isWhole ? sumOf(items) : middleOf(own.steps)) : undefined,
  }
}

function tellArea(area: AreaScore, items: readonly ToldItem[], disclosure: UnitDisclosure) {
  const { coarseAreas, hiddenAreas, hiddenItems } = disclosure
  const { all, leavesEnough } = together(items)
  const isOpen = coarseAreas.has(area.area) && !hiddenAreas.has(area.area)
  const isWhole = !items.some(({ id, isUntold }) => isUntold || hiddenItems.has(id))
  const { told, steps } = isOpen && !isWhole ? divide(area.points, all, leavesEnough) : untold(all)
  const points = isOpen ? (isWhole ? sumOf(items) : middleOf(steps)) : undefined
  return { told, points, isOpen, isWhole, leavesEnough }
}

/** A figure beneath a sum. */
interface Part {
  readonly told: Range
  /** Whether enough is left of each hidden cell to somebody who knows that the points lie there. */
  readonly leavesEnough: (points: Range) => boolean
}

/** The sum of some parts: between what it lies, and whether enough is left to somebody who knows it closer. */
function together(parts: readonly Part[]) {
  const all = addRanges(parts.map(({ told }) => told))
  const leavesEnough = (points: Range) =>
    parts.every((part) => {
      const left = meet(part.told, subtract(points, without(all, part.told)))
      return isSame(left, part.told) || part.leavesEnough(left)
    })
  return { all, leavesEnough }
}

function sumOf(parts: readonly { readonly points: Fraction | undefined }[]): Fraction {
  return sumFractions(parts.flatMap(({ points }) => points ?? []))
}

/** Hundredths of which a sum is told to be one, at the most: with their halves it lies within 0.05. */
const WIDEST = 9

/** The middle of what is told, in hundredths; none where that is too wide. */
function middleOf([first, last]: Range): Fraction | undefined {
  if (last - first >= WIDEST) return undefined
  return toFraction(Math.floor((first + last) / 2), STEPS)
}

interface ToldItem extends Part {
  readonly id: string
  /** As they are told; exact, where nothing is hidden. */
  readonly points: Fraction | undefined
  readonly isUntold: boolean
}

/** What is told of an item's points, by itself. */
function tellItem(
  score: UnitScore,
  item: ItemScore,
  { groups, items, hiddenItems, coarseItems }: UnitDisclosure,
  limits: KnownLimits,
  table: ShareTable,
): ToldItem {
  const hidden = items.get(item.item) ?? new Set<string>()
  const max = toNumber(item.maxPoints)
  const cells = max > 0 ? knownCells(score, item, groups, hidden, limits) : []
  const shown = countedOf(item).filter(({ group }) => !hidden.has(group))
  const known = shown.reduce(
    (sum, { group, share }) => sum + factorOf(item, group) * (share ? toNumber(share) : 0),
    0,
  )
  const free = cells.reduce((sum, { factor }) => sum + factor, 0)
  const most = cells.map((cell) => countPossibilities(table, cell, cells, [0, free]))
  const leavesEnough = ([from, to]: Range) =>
    cells.every((cell, at) => {
      const sum: Range = [from / max - known, to / max - known]
      return isEnough(countPossibilities(table, cell, cells, sum), most[at] ?? ENOUGH)
    })
  const all: Range = cells.length > 0 ? [max * known, max * (known + free)] : exactly(item.points)
  const isOpen = coarseItems.has(item.item) && !hiddenItems.has(item.item)
  const points = item.points && (cells.length > 0 ? printedPoints(item.points) : item.points)
  if (!isOpen) return { id: item.item, points, isUntold: false, told: all, leavesEnough }
  const { told, steps } = divide(item.points, all, leavesEnough)
  const isUntold = steps[0] < steps[1]
  return { id: item.item, points, isUntold, told, leavesEnough }
}

/** @param most - as many as there are where nothing is told */
function isEnough(left: Possibilities, most: Possibilities): boolean {
  return (
    left.pairs >= Math.min(most.pairs, ENOUGH.pairs) &&
    left.means >= Math.min(most.means, ENOUGH.means)
  )
}

/** What is told: between which points a figure lies, and what it is printed as there, in hundredths. */
interface Told {
  readonly told: Range
  readonly steps: Range
}

/** As few hundredths as leave enough, and lie between the points that are known. */
function divide(
  points: Fraction | undefined,
  known: Range,
  isSafe: (points: Range) => boolean,
): Told {
  if (!points) return untold(known)
  const within = (steps: Range) => meet(known, behind(steps))
  const value = Math.round(toNumber(printedPoints(points)) * STEPS)
  const steps = divideWhileSafe(value, untold(known).steps, (part) => isSafe(within(part)))
  return { told: within(steps), steps }
}

/** Nothing but what is known. */
function untold(known: Range): Told {
  return { told: known, steps: [toStep(known[0] - TINY), toStep(known[1] + TINY)] }
}

/** Steps of a print. */
const STEPS = 100

function toStep(points: number): number {
  return Math.floor(points * STEPS + 0.5)
}

/** What may stand behind a print between these steps: half up, the upper end is printed as the next. */
function behind([from, to]: Range): Range {
  return [(from - 0.5) / STEPS, (to + 0.5) / STEPS - TINY]
}

const TINY = 1e-7

function exactly(points: Fraction | undefined): Range {
  const value = points ? toNumber(points) : 0
  return [value, value]
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
