import { sumPoints, type PointsSum } from '../units/areas.ts'
import { toNumber, type Fraction } from '../exact/fraction.ts'
import type { Interval } from './intervals.ts'
import type { ItemPoints } from '../units/item-points.ts'
import { unknownError, type GroupSample, type SamplingError } from './sample.ts'
import { errorParts, samplingError } from './sampling-error.ts'
import { possibleReach, reachInterval, type Reach } from './share-reach.ts'

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
  return {
    points,
    max,
    ...error,
    interval: undefined,
    ...(points && aroundPoints(toNumber(points), error.reach, max)),
  }
}

/** The interval around points of so many, which can be neither fewer than 0 nor more than the most. */
export function aroundPoints(
  points: number,
  reach: Reach | undefined,
  max: Fraction,
): Pick<Estimate, 'reach' | 'interval'> {
  if (!reach) return { reach, interval: undefined }
  const limits = [0, toNumber(max)] as const
  const possible = possibleReach(points, reach, limits)
  return { reach: possible, interval: reachInterval(points, possible, limits) }
}
