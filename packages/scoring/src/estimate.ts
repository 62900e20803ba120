import { sumPoints, type PointsSum } from './areas.ts'
import { toNumber } from './fraction.ts'
import { normalInterval, type Interval } from './intervals.ts'
import type { ItemPoints } from './item-points.ts'
import type { GroupSample, SamplingError } from './sample.ts'
import { errorParts, samplingError } from './sampling-error.ts'

/** Points with what is known of their chance error. */
export interface Estimate extends PointsSum, SamplingError {
  /** 95 %, in points, within 0 and `max`; `undefined` without points or standard error. */
  readonly interval: Interval | undefined
}

/** Points and chance error of some items together. */
export function estimate(
  items: readonly ItemPoints[],
  samples: ReadonlyMap<string, GroupSample>,
): Estimate {
  const sum = sumPoints(items)
  const error = samplingError(errorParts(items, samples), samples)
  const known = sum.points !== undefined && error.standardError !== undefined
  const bounds: Interval = [0, toNumber(sum.max)]
  const interval = known
    ? normalInterval(toNumber(sum.points), error.standardError, bounds)
    : undefined
  return { ...sum, ...error, interval }
}
