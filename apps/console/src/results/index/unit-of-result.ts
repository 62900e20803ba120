import type { RankingDocument, ResultDocument, UnitDocument } from '@phieu/scoring'

/** All that the parts of the page read. */
export interface UnitOfResult {
  readonly result: ResultDocument
  readonly ranking: RankingDocument
  readonly unit: UnitDocument
}
