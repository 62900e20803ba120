import type { AssessedPoints as AssessedEntry, Block, BlockArea, Definition } from '@phieu/survey'
import type { PointsSum } from './areas.ts'
import { sumFractions, zero } from '../exact/fraction.ts'
import { settleAssessed, type AssessedPoints } from './index-value.ts'
import { pointsOf } from './item-points.ts'

/** Assessed points of one unit; `undefined` where something that counts was not fixed yet. */
export interface AssessedSum {
  readonly whole: PointsSum | undefined
  readonly areas: ReadonlyMap<number, PointsSum | undefined>
}

/**
 * The assessed points of one unit, area by area, from what the appraisal council fixed.
 *
 * @param entries - of this unit, in any order
 * @param policy - what becomes of criteria that do not apply
 * @throws RangeError when more is earned than the criteria that apply can give
 */
export function sumAssessed(
  block: Block,
  entries: readonly AssessedEntry[],
  policy: Definition['notApplicable'],
): AssessedSum {
  const areas = block.areas.map((area) => {
    const parts = readArea(area, entries)
    return [area.area, parts && settleAssessed(parts, policy)] as const
  })
  return { areas: new Map(areas), whole: joinSums(areas.map(([, sum]) => sum)) }
}

function readArea(area: BlockArea, entries: readonly AssessedEntry[]): AssessedPoints | undefined {
  const parts = area.criteria ?? [{ id: undefined, maxPoints: area.maxAssessed }]
  const found = parts.map(({ id, maxPoints }) => {
    const entry = entries.find((each) => each.area === area.area && each.criterion === id)
    return { max: pointsOf(maxPoints), points: maxPoints === 0 ? 0 : entry?.points }
  })
  if (found.some(({ points }) => points === undefined)) return undefined

  return {
    earned: sumFractions(found.map(({ points }) => pointsOf(points ?? 0))),
    max: pointsOf(area.maxAssessed),
    notApplicable: sumFractions(found.map(({ points, max }) => (points === null ? max : zero))),
  }
}

function joinSums(sums: readonly (PointsSum | undefined)[]): PointsSum | undefined {
  const known = sums.filter((sum) => sum !== undefined)
  if (known.length < sums.length) return undefined

  const counted = known.flatMap(({ points }) => points ?? [])
  return {
    points: counted.length > 0 ? sumFractions(counted) : undefined,
    max: sumFractions(known.map(({ max }) => max)),
  }
}
