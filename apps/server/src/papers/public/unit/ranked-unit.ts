import type { RankingDocument, UnitDocument } from '@phieu/scoring'
import type { PublishedResult } from '../../../publication/published.ts'

/** A unit in the ranking that it stands in. */
export interface RankedUnit {
  ranking: RankingDocument
  unit: UnitDocument
}

export function findRanked({ document }: PublishedResult, id: string): RankedUnit | undefined {
  for (const ranking of document.rankings) {
    const unit = ranking.units.find((each) => each.unit === id)
    if (unit) return { ranking, unit }
  }
  return undefined
}
