import { sumPoints, type PointsSum } from '../units/areas.ts'
import { toNumber } from '../exact/fraction.ts'
import type { Interval } from './intervals.ts'
import type { ItemPoints } from '../units/item-points.ts'
import { unknownError, type GroupSample, type SamplingError } from './sample.ts'
import { errorParts, samplingError } from './sampling-error.ts'
import { reachInterval } from './share-reach.ts'

/** Points with what is known of their chance error. */
export interface Estimate extends PointsSum, SamplingError {
  /** 95 %, in points, within 0 and `max`; `undefined` without points or error. */
  readonly interval: Interval | undefined
}

/** Of what has no points, or of which no error may be told. */
export const withoutError = { ...unknownError, interval: undefined }

/** Points and chance error of some items together. */
export function estimate(
  items: readonly ItemPoints[],
  samples: ReadonlyMap<string, GroupSample>,
): Estimate {
  const { points, max } = sumPoints(items)
  const error = samplingError(errorParts(items, samples), samples)
  const interval =
    points && error.reach && reachInterval(toNumber(points), error.reach, [0, toNumber(max)])
  return { points, max, ...error, interval }
}
