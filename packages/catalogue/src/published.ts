import { UnitId } from '@phieu/survey'
import { z } from 'zod'
import { readTable } from './data-files.ts'

/**
 * What was announced about one unit for one year. The figures stay text, as printed: `94` was
 * rounded to whole per cent, `94.00` was not.
 */
export const PublishedIndex = z.object({
  unit: UnitId,
  name: z.string().min(1),
  year: z.int(),
  /** Per cent, with as many decimals as were printed; `undefined` when only the rank was told. */
  index: z
    .string()
    .regex(/^\d{1,3}(\.\d+)?$/)
    .optional(),
  /** A number, or `last` where the number of units was not told; `undefined` when untold. */
  rank: z
    .string()
    .regex(/^(\d+|last)$/)
    .optional(),
})
export type PublishedIndex = z.infer<typeof PublishedIndex>

/** Every published index and rank, the latest year first, in the order of the announcements. */
export function loadPublishedIndex(): PublishedIndex[] {
  return z
    .array(IndexLine)
    .parse(readTable('published-index.csv'))
    .map((line) =>
      PublishedIndex.parse({
        unit: line.unit_id,
        name: line.unit_name,
        year: Number(line.year),
        index: line.index_percent || undefined,
        rank: line.rank_in_block || undefined,
      }),
    )
}

const IndexLine = z.strictObject({
  unit_id: z.string(),
  unit_name: z.string(),
  year: z.string().regex(/^\d{4}$/),
  index_percent: z.string(),
  rank_in_block: z.string(),
})

/**
 * One sentence of the announcement about a block's changes from 2023 to 2024: what was measured,
 * and percentage points or a count, as printed.
 */
export const PublishedChange = z.strictObject({
  block: z.string().min(1),
  measure: z.string().min(1),
  value: z.string().min(1),
})
export type PublishedChange = z.infer<typeof PublishedChange>

/** What was announced about changes from 2023 to 2024. */
export function loadPublishedChanges(): PublishedChange[] {
  return z
    .array(ChangeLine)
    .parse(readTable('published-changes-2023-2024.csv'))
    .map(({ block, measure, percentage_points_or_count }) =>
      PublishedChange.parse({ block, measure, value: percentage_points_or_count }),
    )
}

const ChangeLine = z.strictObject({
  block: z.string(),
  measure: z.string(),
  percentage_points_or_count: z.string(),
})
