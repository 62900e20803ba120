/** Assessed points, as the office reads them. */
import { z } from 'zod'
import { Bilingual, RoundBrief } from '@phieu/survey'
import { AssessedChange, AssessedValue } from './assessed-change.ts'
import { FilePreview } from '../imports/import-schemas.ts'

/** Where assessed points stand: an area of a block, or a criterion of it. */
export const AssessedColumn = z
  .object({
    /** As in the template: `area_3`, or `area_3.TC1`. */
    code: z.string(),
    area: z.int(),
    /** `null` where the area is assessed as one. */
    criterion: z.string().nullable(),
    name: Bilingual,
    max: z.number(),
  })
  .meta({ id: 'AssessedColumn' })
export type AssessedColumn = z.infer<typeof AssessedColumn>

export const AssessedUnit = z
  .object({
    id: z.string(),
    name: z.string(),
    /** One for each column of the block, in their order. */
    values: z.array(AssessedValue),
    /** The sum of what stands. */
    points: z.number(),
    /** How many columns have nothing yet. */
    missing: z.int(),
  })
  .meta({ id: 'AssessedUnit' })

export const AssessedBlock = z
  .object({
    id: z.string(),
    name: Bilingual,
    max: z.number(),
    columns: z.array(AssessedColumn),
    units: z.array(AssessedUnit),
  })
  .meta({ id: 'AssessedBlock' })

/** `GET /api/rounds/:round/assessed` */
export const AssessedOverview = z
  .object({
    round: RoundBrief,
    /** Whether points may still change. */
    changeable: z.boolean(),
    /** How many values stand, of how many there are to be. */
    fixed: z.int(),
    expected: z.int(),
    blocks: z.array(AssessedBlock),
  })
  .meta({ id: 'AssessedOverview' })

export const AssessedChangeRow = AssessedChange.extend({
  unitName: z.string(),
  /** As in the template. */
  code: z.string(),
}).meta({ id: 'AssessedChangeRow' })

/** `POST /api/rounds/:round/assessed/preview` */
export const AssessedPreview = FilePreview.extend({ changes: z.array(AssessedChangeRow) }).meta({
  id: 'AssessedPreview',
})

/** `GET /api/rounds/:round/assessed/history/:id` */
export const AssessedImport = z
  .object({ changes: z.array(AssessedChangeRow) })
  .meta({ id: 'AssessedImport' })
