import { ExportWish, RoundId } from '@phieu/survey'
import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { ANY } from '../media-types.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { ExportJobList, ExportJobReport, ExportOffer } from './export-schemas.ts'
import { z } from 'zod'

const JobParam = z.object({ id: z.string().min(1).max(64) })

// Which tables: see `exports/sources.ts`. Jobs are their maker's alone.
export const getExportOffer = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/exports',
  who: readers,
  tag: 'Office',
  summary: 'What can be taken out of a round, and by which filters',
  param: RoundParam,
  answer: { description: 'The tables that this account may take out.', json: ExportOffer },
  problems: ['malformed', 'not-found'],
})

export const beginExport = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/exports',
  who: readers,
  log: 'export.begun',
  tag: 'Office',
  summary: 'Begin to write a table into a file',
  param: RoundParam,
  json: ExportWish,
  answer: { description: 'The job; ask for it again to see how far it is.', json: ExportJobReport },
  problems: ['malformed', 'not-found'],
})

export const listExports = endpoint({
  method: 'GET',
  path: '/api/exports',
  who: readers,
  tag: 'Office',
  summary: 'One’s own exports of a round, the newest first',
  query: z.object({ round: RoundId }),
  answer: { description: 'The jobs of the last day.', json: ExportJobList },
  problems: ['malformed', 'not-found'],
})

export const getExport = endpoint({
  method: 'GET',
  path: '/api/exports/:id',
  who: readers,
  tag: 'Office',
  summary: 'How far an export is',
  param: JobParam,
  answer: { description: 'The job.', json: ExportJobReport },
  problems: ['malformed', 'not-found'],
})

export const cancelExport = endpoint({
  method: 'POST',
  path: '/api/exports/:id/cancel',
  who: readers,
  log: 'export.cancelled',
  tag: 'Office',
  summary: 'Cancel an export: nothing of it is left',
  param: JobParam,
  answer: { description: 'The job as it ended.', json: ExportJobReport },
  problems: ['malformed', 'not-found'],
})

export const takeExport = endpoint({
  method: 'GET',
  path: '/api/exports/:id/file',
  who: readers,
  log: 'export.taken',
  tag: 'Office',
  summary: 'The file of an export that is done',
  param: JobParam,
  answer: { description: 'The whole file; `X-File-SHA256` has its digest.', files: [ANY] },
  problems: ['malformed', 'not-found', 'conflict'],
})
