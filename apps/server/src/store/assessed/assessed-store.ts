/** What the store promises for points that the appraisal council fixed. */
import { Points, UnitId, type AssessedPoints } from '@phieu/survey'
import { z } from 'zod'
import type { ImportDeed, ImportOutcome } from '../imports/import-store.ts'

/** Points, that the criterion doesn't apply, or `null`: nothing was fixed. */
export const AssessedValue = Points.or(z.literal('not-applicable')).nullable()
export type AssessedValue = z.infer<typeof AssessedValue>

/** How one value moved. `criterion` is `null` where the area is assessed as one. */
export const AssessedChange = z.object({
  unit: UnitId,
  area: z.int(),
  criterion: z.string().nullable(),
  before: AssessedValue,
  after: AssessedValue,
})
export type AssessedChange = z.infer<typeof AssessedChange>

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
