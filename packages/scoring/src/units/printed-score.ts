import { divideFractions, toFraction, toNumber, type Fraction } from '../exact/fraction.ts'
import { formatFraction, parseDecimal } from '../exact/fraction-text.ts'
import type { Estimate } from '../intervals/estimate.ts'
import { reachInterval } from '../intervals/share-reach.ts'
import { unknownError } from '../intervals/sample.ts'
import type { ItemScore } from './item-score.ts'
import { hidesEffect, type UnitDisclosure } from './hidden-figures.ts'
import type { UnitScore } from './unit-score.ts'

/** Decimals of points beneath which something is hidden. */
const DECIMALS = 2

/** Digits of an error beneath which something is hidden. */
const DIGITS = 2

/**
 * The score as it counts from here on: whatever something is hidden beneath has the points that are
 * printed, and errors of two digits. So index, ranks, means and changes tell no more than the print. Ballots
 * of a group whose design effect is hidden are worth as many as there are.
 *
 * @see METHOD.md, section 10
 */
export function printedScore(score: UnitScore, disclosure: UnitDisclosure): UnitScore {
  const { coarseItems, coarseAreas, total, told } = disclosure
  const isSum = coarseItems.size > 1
  return {
    ...score,
    ...(total === 'coarse' && printedEstimate(score, told?.total, isSum)),
    ...(total === 'hidden' && { points: undefined, interval: undefined, ...unknownError }),
    groups: score.groups.map((group) =>
      hidesEffect(disclosure, group)
        ? { ...group, designEffect: 1, effectiveBallots: group.ballots }
        : group,
    ),
    areas: score.areas.map((area) => {
      const coarse = area.items.filter(({ item }) => coarseItems.has(item))
      const points = told?.areas.get(area.area)
      return {
        ...area,
        ...(coarseAreas.has(area.area) && printedEstimate(area, points, coarse.length > 1)),
        items: area.items.map((item) => (coarseItems.has(item.item) ? printedItem(item) : item)),
      }
    }),
  }
}

/** The points as they are printed, exactly. */
export function printedPoints(points: Fraction): Fraction {
  return parseDecimal(formatFraction(points, DECIMALS, 'en'))
}

/** @param hasError - with a single item behind it, the error would tell of that item's hidden cells */
function printedEstimate(
  estimate: Estimate,
  points: Fraction | undefined,
  hasError: boolean,
): Partial<Estimate> {
  if (!points) return { points, interval: undefined, ...unknownError }
  if (!hasError || estimate.standardError === undefined || !estimate.reach) {
    return { points, interval: undefined, ...unknownError }
  }
  const [value, max] = [toNumber(points), toNumber(estimate.max)]
  // Rounded up it might leave what can be earned.
  const reach = {
    below: Math.min(value, printedError(estimate.reach.below)),
    above: Math.min(Math.max(0, max - value), printedError(estimate.reach.above)),
  }
  return {
    points,
    standardError: printedError(estimate.standardError),
    reach,
    interval: reachInterval(value, reach, [0, max]),
  }
}

function printedItem(item: ItemScore): ItemScore {
  const points = item.points && printedPoints(item.points)
  const isScored = points && item.maxPoints.numerator > 0n
  return {
    ...item,
    ...unknownError,
    interval: undefined,
    points,
    share: isScored ? divideFractions(points, item.maxPoints) : item.share && toFraction(0),
  }
}

/** Rounded up, so that no interval is too narrow for it. */
function printedError(error: number): number {
  if (error === 0) return 0
  const power = Math.floor(Math.log10(error)) - DIGITS + 1
  const steps = Math.ceil(error / 10 ** power - 1e-9)
  return Number(`${steps}e${power}`)
}
