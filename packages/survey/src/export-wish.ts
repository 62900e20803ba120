import { z } from 'zod'
import { Language } from './writing/bilingual.ts'
import { Channel } from './channel.ts'
import { LocalDate } from './writing/local-date.ts'

/** Everything that the office can take out of a round, in the order in which it is offered. */
export const ExportTableName = z.enum(['items', 'areas', 'ballots', 'texts', 'contacts', 'log'])
export type ExportTableName = z.infer<typeof ExportTableName>

/** What a table can be written as. */
export const ExportFormat = z.enum(['xlsx', 'csv', 'sav', 'json'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** Whether a ballot is counted, waits for somebody to look at it, or was left out with a reason. */
const ReviewFilter = z.enum(['counted', 'held', 'excluded'])

const some = <Each extends z.ZodType>(each: Each) => z.array(each).min(1).max(1000).optional()

/** What of a table is wanted; what is left out sets no limit. */
export const ExportFilters = z.strictObject({
  blocks: some(z.string().max(64)),
  units: some(z.string().max(64)),
  groups: some(z.string().max(64)),
  channels: some(Channel),
  /** The first and the last day. */
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  review: some(ReviewFilter),
})
export type ExportFilters = z.infer<typeof ExportFilters>

/** What is to be taken out of a round. */
export const ExportWish = z.object({
  table: ExportTableName,
  format: ExportFormat,
  language: Language,
  filters: ExportFilters.default({}),
})
export type ExportWish = z.infer<typeof ExportWish>
