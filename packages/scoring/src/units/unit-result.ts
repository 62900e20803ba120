import type { Adjustment, AssessedPoints, Block, Unit } from '@phieu/survey'
import { sumAdjustments, type AdjustmentSum } from './adjustments.ts'
import type { PointsSum } from './areas.ts'
import { sumAssessed } from './assessed-sum.ts'
import type { Estimate } from '../intervals/estimate.ts'
import { toNumber, zero } from '../exact/fraction.ts'
import { indexValue, type IndexValue } from './index-value.ts'
import type { Interval } from '../intervals/intervals.ts'
import { reachInterval, scaleReach, type Reach } from '../intervals/share-reach.ts'
import { scoreUnit, type AreaScore, type UnitBallots, type UnitScore } from './unit-score.ts'

/** A percentage with its chance error, which comes from the survey: assessed points have none. */
export interface PercentResult {
  /** `undefined` for a unit without a value. */
  readonly index: IndexValue | undefined
  /** In percentage points. */
  readonly standardError: number | undefined
  /** 95 %, in per cent, 0 to 100. */
  readonly interval: Interval | undefined
  /** Of the interval around the unclipped value, in percentage points. */
  readonly reach: Reach | undefined
}

export interface AreaResult extends PercentResult {
  readonly area: number
  /** `undefined` where assessed points are still missing. */
  readonly assessed: PointsSum | undefined
  readonly survey: AreaScore
}

/** What one unit comes to in a round. */
export interface UnitResult extends PercentResult {
  readonly unit: Unit
  readonly block: Block
  /** `undefined` where assessed points are still missing. */
  readonly assessed: PointsSum | undefined
  /** The survey points, with their trace. */
  readonly survey: UnitScore
  readonly adjustments: AdjustmentSum
  readonly areas: readonly AreaResult[]
}

export interface UnitInput {
  readonly unit: Unit
  readonly block: Block
  readonly ballots: UnitBallots
  /** Of this unit. */
  readonly assessed: readonly AssessedPoints[]
  readonly adjustments: readonly Adjustment[]
}

/**
 * Survey and assessed points, bonus and penalty of one unit as its index, and those of each area.
 *
 * @param survey - as it counts, where that is not what the ballots come to (see `printedScore`)
 * @throws RangeError as `scoreUnit` and `sumAssessed` do
 * @see METHOD.md, section 5
 */
export function unitResult(
  input: UnitInput,
  survey: UnitScore = scoreUnit(input.ballots),
): UnitResult {
  const { unit, block, ballots } = input
  const { definition } = ballots
  const assessed = sumAssessed(block, input.assessed, definition.notApplicable)
  const entries = block.bonusPenalty ? input.adjustments : []
  const adjustments = sumAdjustments(definition.adjustments, entries)
  const isSurveyed = survey.points !== undefined
  return {
    unit,
    block,
    survey,
    assessed: assessed.whole,
    adjustments,
    ...percentResult(isSurveyed ? assessed.whole : undefined, survey, adjustments),
    areas: survey.areas.map((area) => {
      const own = assessed.areas.get(area.area)
      const parts = isSurveyed ? own : undefined
      return {
        area: area.area,
        assessed: own,
        survey: area,
        ...percentResult(parts, area, noAdjustments),
      }
    }),
  }
}

const noAdjustments = { bonus: zero, penalty: zero }

function percentResult(
  assessed: PointsSum | undefined,
  survey: Estimate,
  { bonus, penalty }: Pick<AdjustmentSum, 'bonus' | 'penalty'>,
): PercentResult {
  const index = assessed && indexValue({ parts: [assessed, survey], bonus, penalty })
  if (!index || survey.standardError === undefined || !survey.reach) {
    return { index, standardError: undefined, interval: undefined, reach: undefined }
  }
  const standardError = percentError(survey.standardError, index)
  const reach = scaleReach(survey.reach, percentError(1, index))
  const interval = reachInterval(toNumber(index.unclipped), reach, [0, 100])
  return { index, standardError, interval, reach }
}

/** A standard error of points as one of the index, in percentage points. */
export function percentError(points: number, { max }: IndexValue): number {
  return (points * 100) / toNumber(max)
}
