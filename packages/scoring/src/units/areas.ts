import { sumFractions, type Fraction } from '../exact/fraction.ts'
import type { ItemPoints } from './item-points.ts'

/** What several items come to together. */
export interface PointsSum {
  /** `undefined` when every item is out of the denominator: a unit without a value, not a bad one. */
  readonly points: Fraction | undefined
  /** The most that could be earned, after items without a usable group. */
  readonly max: Fraction
}

/** The points of some items, of an area or of the whole survey, with the maximum that goes with them. */
export function sumPoints(items: readonly ItemPoints[]): PointsSum {
  const counted = items.flatMap((item) => item.points ?? [])
  return {
    points: counted.length > 0 ? sumFractions(counted) : undefined,
    max: sumFractions(items.map((item) => item.max)),
  }
}

/** The items of each area of a block, in the order of its areas. */
export function itemsByArea(
  areas: readonly { readonly area: number }[],
  items: readonly ItemPoints[],
): { area: number; items: ItemPoints[] }[] {
  return areas.map(({ area }) => ({ area, items: items.filter((item) => item.area === area) }))
}
