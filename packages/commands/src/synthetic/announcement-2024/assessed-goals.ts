import {
  addFractions,
  divideFractions,
  formatFraction,
  toFraction,
  toNumber,
  multiplyFractions,
  type Fraction,
} from '@phieu/scoring'
import { toHundredths, type Block } from '@phieu/survey'
import { sum, type Losses } from './area-goals.ts'

/**
 * The assessed points that, with the survey points, print as the index that is wanted.
 *
 * @param index - in hundredths of a per cent
 * @returns in hundredths of a point; `undefined` when no hundredth does
 */
export function assessedTotal(block: Block, index: number, survey: Fraction): number | undefined {
  const max = block.maxAssessed + block.maxSurvey
  const total = Math.round((index * max) / 100 - 100 * toNumber(survey))
  const points = addFractions(toFraction(total, 100), survey)
  const percent = multiplyFractions(divideFractions(points, toFraction(max)), toFraction(100))
  const fits = formatFraction(percent, 2, 'en') === (index / 100).toFixed(2)
  return fits && total <= toHundredths(block.maxAssessed) ? total : undefined
}

/**
 * Splits assessed points over areas, as near to what each is to miss as its maximum lets it.
 *
 * @param survey - points of each area
 * @param total - in hundredths of a point
 * @returns in hundredths of a point, in the order of the block
 */
export function splitAssessed(
  block: Block,
  losses: Losses,
  survey: readonly Fraction[],
  total: number,
): number[] {
  const most = block.areas.map(({ maxAssessed }) => toHundredths(maxAssessed))
  const points = block.areas.map(({ maxAssessed, maxSurvey }, at) => {
    const wanted = (maxAssessed + maxSurvey) * (100 - (losses[at] ?? 0))
    const own = survey[at]
    return clamp(Math.round(wanted - (own ? 100 * toNumber(own) : 0)), most[at] ?? 0)
  })
  const step = Math.sign(total - sum(points))
  for (let rest = Math.abs(total - sum(points)); rest > 0; rest -= 1) {
    const room = points.map((own, at) => (step > 0 ? (most[at] ?? 0) - own : own))
    const roomiest = room.indexOf(Math.max(...room))
    points[roomiest] = (points[roomiest] ?? 0) + step
  }
  return points
}

function clamp(points: number, most: number): number {
  return Math.min(most, Math.max(0, points))
}
