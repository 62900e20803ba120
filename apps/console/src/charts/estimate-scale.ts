/** Geometry of dots with intervals: every unit of a table on one scale, in per cent of the maximum. */
import { toNumber, type Fraction } from '@phieu/scoring'

/** A stretch of the axis, in per cent of the maximum points. `ticks` lie inside, ends included. */
export interface Scale {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

/** What is drawn of one estimate, in per cent of its maximum. */
export interface Mark {
  readonly at: number
  readonly interval: readonly [number, number] | undefined
}

/**
 * The mark of an estimate.
 *
 * @param interval - in points, like `points` and `max`
 * @returns `undefined` when nobody answered, or nothing could be earned
 */
export function markOf(
  points: Fraction | undefined,
  max: Fraction,
  interval: readonly [number, number] | null,
): Mark | undefined {
  if (!points || max.numerator === 0n) return undefined

  const whole = toNumber(max)
  const percent = (value: number) => (100 * value) / whole
  return {
    at: percent(toNumber(points)),
    interval: interval ? [percent(interval[0]), percent(interval[1])] : undefined,
  }
}

/** Ticks stand this far apart, in per cent of the maximum. */
const STEP = 20

/**
 * The shortest scale of whole ticks that shows every mark, up to 100 and at least 40 long, so that
 * small differences are not blown up into big ones.
 */
export function scaleOf(marks: readonly Mark[]): Scale {
  const lowest = Math.min(60, ...marks.map((mark) => mark.interval?.[0] ?? mark.at))
  const from = Math.max(0, Math.floor(lowest / STEP) * STEP)
  const ticks = Array.from({ length: (100 - from) / STEP + 1 }, (_, at) => from + at * STEP)
  return { from, to: 100, ticks }
}

/** Where a value stands on a scale, 0 (left end) to 100; what lies outside stands at the end. */
export function placeOn(scale: Scale, value: number): number {
  const place = (100 * (value - scale.from)) / (scale.to - scale.from)
  return Math.min(100, Math.max(0, place))
}
