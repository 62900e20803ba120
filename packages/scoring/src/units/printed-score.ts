import { divideFractions, toFraction, type Fraction } from '../exact/fraction.ts'
import { formatFraction, parseDecimal } from '../exact/fraction-text.ts'
import { withoutError } from '../intervals/estimate.ts'
import type { ItemScore } from './item-score.ts'
import { hidesEffect, type UnitDisclosure } from './hidden-figures.ts'
import type { UnitScore } from './unit-score.ts'

/** Decimals of points beneath which something is hidden. */
const DECIMALS = 2

/**
 * The score as it counts from here on: whatever something is hidden beneath has the points that are
 * printed, and no error yet (see `tellErrors`). So index, ranks, means and changes tell no more than the
 * print. Ballots of a group whose design effect is hidden are worth as many as there are.
 *
 * @see METHOD.md, section 10
 */
export function printedScore(score: UnitScore, disclosure: UnitDisclosure): UnitScore {
  const { coarseItems, coarseAreas, total, told } = disclosure
  return {
    ...score,
    ...(total !== 'exact' && {
      ...withoutError,
      points: total === 'coarse' ? told?.total : undefined,
    }),
    groups: score.groups.map((group) =>
      hidesEffect(disclosure, group)
        ? { ...group, designEffect: 1, effectiveBallots: group.ballots }
        : group,
    ),
    areas: score.areas.map((area) => ({
      ...area,
      ...(coarseAreas.has(area.area) && {
        ...withoutError,
        points: told?.areas.get(area.area),
      }),
      items: area.items.map((item) => (coarseItems.has(item.item) ? printedItem(item) : item)),
    })),
  }
}

/** The points as they are printed, exactly. */
export function printedPoints(points: Fraction): Fraction {
  return parseDecimal(formatFraction(points, DECIMALS, 'en'))
}

function printedItem(item: ItemScore): ItemScore {
  const points = item.points && printedPoints(item.points)
  const isScored = points && item.maxPoints.numerator > 0n
  return {
    ...item,
    ...withoutError,
    points,
    share: isScored ? divideFractions(points, item.maxPoints) : item.share && toFraction(0),
  }
}
