/** Scores of a separate satisfaction measurement, as the office reads them. */
import { z } from 'zod'
import { Bilingual, ExternalScore, RoundBrief } from '@phieu/survey'
import { FilePreview } from '../imports/import-schemas.ts'

export const ExternalRow = ExternalScore.extend({ unitName: z.string() }).meta({
  id: 'ExternalRow',
})

/** `GET /api/rounds/:round/external?offset=0&limit=200` */
export const ExternalList = z
  .object({
    round: RoundBrief,
    /** Whether scores may still change. */
    changeable: z.boolean(),
    /** How many units and items have a score, by group. */
    groups: z.array(z.object({ id: z.string(), name: Bilingual, units: z.int(), scores: z.int() })),
    total: z.int(),
    offset: z.int(),
    scores: z.array(ExternalRow),
  })
  .meta({ id: 'ExternalList' })

export const ExternalChangeRow = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    item: z.string(),
    group: z.string(),
    before: ExternalScore.nullable(),
    after: ExternalScore.nullable(),
  })
  .meta({ id: 'ExternalChangeRow' })

/** `POST /api/rounds/:round/external/preview` */
export const ExternalPreview = FilePreview.extend({
  changes: z.array(ExternalChangeRow),
  /** Rows of groups that were not chosen. */
  skipped: z.int(),
}).meta({ id: 'ExternalPreview' })

/** `GET /api/rounds/:round/external/history/:id` */
export const ExternalImport = z
  .object({ changes: z.array(ExternalChangeRow) })
  .meta({ id: 'ExternalImport' })

/** Groups by comma: `ND,DN`; all when none is named. */
export const GroupsQuery = z.object({
  groups: z
    .string()
    .regex(/^[A-Za-z0-9_,-]*$/)
    .default('')
    .transform((text) => text.split(',').filter((group) => group !== '')),
})
