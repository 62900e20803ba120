import {
  addFractions,
  divideFractions,
  formatFraction,
  multiplyFractions,
  toFraction,
} from '@phieu/scoring'
import { toHundredths, type Block, type EarlierResult } from '@phieu/survey'
import { earlierAreas } from './earlier-areas.ts'
import { hundredthsOf } from './earlier-goals.ts'
import { SYNTHETIC_2023, synthetic2024 } from './round.ts'
import type { SyntheticUnit } from './synthetic-unit.ts'

/** Units of one block, and how far the mean of each area moved, in percentage points. */
export interface MovedBlock {
  readonly block: Block
  readonly moves: readonly number[]
  readonly units: readonly SyntheticUnit[]
}

/** The result of 2023 from which the units of 2024 moved as announced. */
export function earlierResult(blocks: readonly MovedBlock[]): EarlierResult {
  return {
    id: SYNTHETIC_2023,
    year: 2023,
    definition: synthetic2024.definition.id,
    synthetic: true,
    source: 'Giá trị năm 2023 đã công bố; giá trị chưa công bố và theo lĩnh vực là giả lập',
    units: blocks.flatMap(earlierUnits),
  }
}

function earlierUnits({ block, moves, units }: MovedBlock): EarlierResult['units'] {
  const compared = units.flatMap((unit) => (unit.before ? [{ ...unit, before: unit.before }] : []))
  if (compared.length === 0) return []

  const areas = earlierAreas(
    block,
    compared.map((unit) => ({
      unit: unit.unit.id,
      indexBefore: hundredthsOf(unit.before),
      areasNow: areaPercents(unit),
    })),
    moves,
  )
  return compared.map(({ unit: { id }, before: { index, rank } }) => ({
    unit: id,
    index,
    ...(rank !== undefined && { rank }),
    areas: Object.fromEntries(
      block.areas.map(({ area }, at) => [`${area}`, ((areas.get(id)?.[at] ?? 0) / 100).toFixed(2)]),
    ),
  }))
}

/** The area values of 2024 as they will be printed, in hundredths of a per cent. */
function areaPercents({ block, assessed, survey }: SyntheticUnit): number[] {
  return block.areas.map(({ maxAssessed, maxSurvey }, at) => {
    const own = toFraction(assessed[at] ?? 0, 100)
    const points = survey[at] ? addFractions(own, survey[at]) : own
    const max = toFraction(toHundredths(maxAssessed + maxSurvey), 100)
    const percent = multiplyFractions(divideFractions(points, max), toFraction(100))
    return toHundredths(Number(formatFraction(percent, 2, 'en')))
  })
}
