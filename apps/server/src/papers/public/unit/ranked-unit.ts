import type { RankingDocument, UnitDocument } from '@phieu/scoring'

/** A unit in the ranking that it stands in. */
export interface RankedUnit {
  ranking: RankingDocument
  unit: UnitDocument
}
