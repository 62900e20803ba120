import { toHundredths } from './points.ts'
import type { WorkingBlock } from './working-definition.ts'

/** What the parts add up to, against what the whole has: both in hundredths of a point. */
export interface Sum {
  parts: number
  whole: number
}

export interface AreaSums {
  area: number | null
  /** The items of the area against its survey points. */
  items: Sum
  /** Its criteria against its assessed points; `undefined` where the area is assessed as one. */
  criteria: Sum | undefined
}

export interface BlockSums {
  /** The areas' points against the block's. */
  assessed: Sum
  survey: Sum
  /** In the order of the block. */
  areas: AreaSums[]
}

/** Items to areas, areas to the block: exact. An empty field counts as nothing. */
export function blockSums(block: WorkingBlock): BlockSums {
  return {
    assessed: sumOf(
      block.areas.map((area) => area.maxAssessed),
      block.maxAssessed,
    ),
    survey: sumOf(
      block.areas.map((area) => area.maxSurvey),
      block.maxSurvey,
    ),
    areas: block.areas.map(({ area, maxAssessed, maxSurvey, criteria }) => ({
      area,
      items: sumOf(
        block.items.filter((item) => item.area === area).map((item) => item.maxPoints),
        maxSurvey,
      ),
      criteria:
        criteria &&
        sumOf(
          criteria.map((criterion) => criterion.maxPoints),
          maxAssessed,
        ),
    })),
  }
}

export function isEqual({ parts, whole }: Sum): boolean {
  return parts === whole
}

function sumOf(parts: readonly (number | null)[], whole: number | null): Sum {
  const hundredths = (points: number | null) => toHundredths(points ?? 0)
  return {
    parts: parts.reduce<number>((sum, part) => sum + hundredths(part), 0),
    whole: hundredths(whole),
  }
}
