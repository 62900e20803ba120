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
 * The shortest scale of whole ticks that shows every mark, up to 100 and at least two ticks long,
 * so that small differences are not blown up into big ones.
 *
 * @param step - between two ticks, in per cent
 */
export function scaleOf(marks: readonly Mark[], step = STEP): Scale {
  const lowest = Math.min(100 - 2 * step, ...marks.map((mark) => mark.interval?.[0] ?? mark.at))
  const from = Math.max(0, Math.floor(lowest / step) * step)
  const ticks = Array.from({ length: (100 - from) / step + 1 }, (_, at) => from + at * step)
  return { from, to: 100, ticks }
}

/** The most ticks that stand beside each other without touching. */
const MOST_TICKS = 7

/**
 * A scale for values of the whole index, which lie closer together than survey points: with the
 * smallest step that does not crowd its ticks.
 */
export function closeScaleOf(marks: readonly Mark[]): Scale {
  const scales = [5, 10].map((step) => scaleOf(marks, step))
  return scales.find(({ ticks }) => ticks.length <= MOST_TICKS) ?? scaleOf(marks)
}

/** Where a value stands on a scale, 0 (left end) to 100; what lies outside stands at the end. */
export function placeOn(scale: Scale, value: number): number {
  const place = (100 * (value - scale.from)) / (scale.to - scale.from)
  return Math.min(100, Math.max(0, place))
}
