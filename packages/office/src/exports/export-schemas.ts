import { z } from 'zod'
import { Bilingual, ExportFilters, ExportTableName, ExportWish } from '@phieu/survey'

const Named = z.object({ id: z.string(), name: Bilingual })

/** What somebody may take out of a round, and what the filters can name. */
export const ExportOffer = z
  .object({
    tables: z.array(
      z.object({
        id: ExportTableName,
        title: Bilingual,
        filters: z.array(ExportFilters.keyof()),
      }),
    ),
    blocks: z.array(Named),
    units: z.array(z.object({ id: z.string(), name: z.string(), block: z.string() })),
    groups: z.array(Named),
  })
  .meta({ id: 'ExportOffer' })

/** A job as it stands now; `file` when it is whole and can be fetched. */
export const ExportJobReport = ExportWish.extend({
  id: z.string(),
  round: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  /** Rows that were written, of all; `null` before they have been counted. */
  done: z.int(),
  total: z.int().nullable(),
  begunAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  file: z
    .object({
      name: z.string(),
      /** In bytes. */
      size: z.int(),
      /** SHA-256 in hexadecimal digits. */
      digest: z.string(),
      rows: z.int(),
      /** Until when it can be fetched. */
      until: z.iso.datetime(),
    })
    .nullable(),
}).meta({ id: 'ExportJob' })

export const ExportJobList = z
  .object({ jobs: z.array(ExportJobReport) })
  .meta({ id: 'ExportJobList' })

/** Aggregates: unit × item × group, or unit × area. */
export const AggregateTable = z.enum(['items', 'areas'])
export const AggregateFormat = z.enum(['csv', 'xlsx'])
