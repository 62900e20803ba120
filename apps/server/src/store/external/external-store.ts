/** What the store promises for shares that another measurement found. */
import { ExternalScore } from '@phieu/survey'
import { z } from 'zod'
import type { ImportDeed, ImportOutcome } from '../imports/import-store.ts'

/** How the score of one unit, item and group moved; `null` where there is none. */
export const ExternalChange = z
  .object({ before: ExternalScore.nullable(), after: ExternalScore.nullable() })
  .refine(({ before, after }) => before !== null || after !== null)
export type ExternalChange = z.infer<typeof ExternalChange>

export interface ExternalStore {
  /** Ordered by unit, item, group. */
  listExternal(round: string): Promise<ExternalScore[]>
  /** Writes all changes with their entry in the history, or nothing. */
  importExternal(
    round: string,
    changes: readonly ExternalChange[],
    deed: ImportDeed,
  ): Promise<ImportOutcome>
}
