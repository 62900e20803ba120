import { toNumber } from '../exact/fraction.ts'
import type { PointsSum } from '../units/areas.ts'
import type { UnitResult } from '../units/unit-result.ts'
import { mean } from './mean.ts'

/** What a part of the index weighs on paper, and what it does to the differences between units. */
export interface PartWeight {
  /** Its share of the maximum, 0 to 1, on average over the units. */
  readonly nominal: number
  /** Its share of the variance of the index; all parts add up to 1, one below 0 works against the others. */
  readonly effective: number
  /** With the index, −1 to 1; `undefined` where the part is the same for all units. */
  readonly correlation: number | undefined
}

export interface EffectiveWeights {
  /** Units compared. */
  readonly units: number
  /** By area, in the order of the first unit that has it. */
  readonly areas: ReadonlyMap<number, PartWeight>
  readonly assessed: PartWeight
  readonly survey: PartWeight
  /** Bonus less penalty: no part of the maximum. */
  readonly adjustments: PartWeight
}

/**
 * Effective against nominal weights of a ranking's parts: what each adds to the variance of the index
 * over the units, cov(part, index)/var(index), in percentage points of the index before clipping.
 *
 * @param results - of units that are ranked together; those without an index are passed over
 * @returns `undefined` for fewer than three units with an index, or where all have the same
 * @see METHOD.md, section 16
 */
export function effectiveWeights(results: readonly UnitResult[]): EffectiveWeights | undefined {
  const units = results.flatMap(unitParts)
  const spread = variance(units.map(({ index }) => index))
  if (units.length < 3 || spread <= 0) return undefined

  const weigh = (partOf: (unit: UnitParts) => Part | undefined): PartWeight => {
    const values = units.map((unit) => partOf(unit)?.value ?? 0)
    const own = variance(values)
    const together = covariance(
      values,
      units.map(({ index }) => index),
    )
    return {
      nominal: mean(units.map((unit) => partOf(unit)?.nominal ?? 0)),
      effective: together / spread,
      correlation: own <= NOTHING ? undefined : together / Math.sqrt(own * spread),
    }
  }
  const areas = new Set(units.flatMap((unit) => [...unit.areas.keys()]))
  return {
    units: units.length,
    areas: new Map([...areas].map((area) => [area, weigh((unit) => unit.areas.get(area))])),
    assessed: weigh((unit) => unit.assessed),
    survey: weigh((unit) => unit.survey),
    adjustments: weigh((unit) => unit.adjustments),
  }
}

/** Below this a variance, in squared percentage points, is 0 but for rounding. */
const NOTHING = 1e-18

interface Part {
  /** Percentage points of the index. */
  readonly value: number
  /** Share of the maximum. */
  readonly nominal: number
}

interface UnitParts {
  readonly index: number
  readonly areas: ReadonlyMap<number, Part>
  readonly assessed: Part
  readonly survey: Part
  readonly adjustments: Part
}

function unitParts({ index, areas, assessed, survey, adjustments }: UnitResult): UnitParts[] {
  if (!index) return []
  const whole = toNumber(index.max)
  const partOf = (...sums: readonly (PointsSum | undefined)[]): Part => ({
    value: (100 * total(sums.map((sum) => (sum?.points ? toNumber(sum.points) : 0)))) / whole,
    nominal: total(sums.map((sum) => (sum ? toNumber(sum.max) : 0))) / whole,
  })
  const entries = toNumber(adjustments.bonus) - toNumber(adjustments.penalty)
  return [
    {
      index: toNumber(index.unclipped),
      areas: new Map(areas.map((area) => [area.area, partOf(area.assessed, area.survey)])),
      assessed: partOf(assessed),
      survey: partOf(survey),
      adjustments: { value: (100 * entries) / whole, nominal: 0 },
    },
  ]
}

function variance(values: readonly number[]): number {
  return covariance(values, values)
}

function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)]
  return mean(a.map((value, at) => (value - meanA) * ((b[at] ?? 0) - meanB)))
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
