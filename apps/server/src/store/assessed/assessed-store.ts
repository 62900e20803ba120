/** What the store promises for points that the appraisal council fixed. */
import type { AssessedChange } from '@phieu/office'
import type { AssessedPoints } from '@phieu/survey'
import type { ImportDeed, ImportOutcome } from '../imports/import-store.ts'

export interface AssessedStore {
  /** Ordered by unit, area, criterion. */
  listAssessed(round: string): Promise<AssessedPoints[]>
  /** Writes all changes with their entry in the history, or nothing. */
  importAssessed(
    round: string,
    changes: readonly AssessedChange[],
    deed: ImportDeed,
  ): Promise<ImportOutcome>
}
