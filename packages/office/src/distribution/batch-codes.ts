import { Language } from '@phieu/survey'
import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { PDF, tableFiles } from '../media-types.ts'
import { BatchCodes, BatchParam, CodesPage } from './distribution-schemas.ts'
import { z } from 'zod'

const CodesQuery = z.object({ language: Language.default('vi') })

export const exportBatchCodes = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/batches/:batch/:file',
  who: admin,
  log: 'invitation.exported',
  tag: 'Distribution',
  summary: 'The codes of a bulk that was made within the hour, by whoever made it',
  param: BatchParam.extend({ file: z.enum(['codes.csv', 'codes.xlsx']) }),
  query: CodesQuery,
  answer: {
    description: 'A row for each invitation: code, address, unit, group, a ready message.',
    files: tableFiles,
  },
  problems: ['malformed', 'not-found', 'gone-codes'],
})

export const listBatchCodes = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/batches/:batch/codes/shown',
  who: admin,
  log: 'invitation.shown',
  tag: 'Distribution',
  summary: 'The same codes to be handed out one by one',
  param: BatchParam,
  query: CodesPage,
  answer: { description: 'A page of them, as they were made.', json: BatchCodes },
  problems: ['malformed', 'not-found', 'gone-codes'],
})

// By its place: what stands in an address stands in logs.
export const printBatchCodes = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/batches/:batch/print/cards.pdf',
  who: admin,
  log: 'invitation.printed',
  tag: 'Distribution',
  summary: 'The same codes on cards (A6), one on each page',
  param: BatchParam,
  query: z.object({
    language: z.enum(['vi', 'en', 'both']).default('both'),
    /** Only the one at this place, from 1. */
    place: z.coerce.number().int().min(1).optional(),
  }),
  answer: { description: 'Ready to print.', files: [PDF] },
  problems: ['malformed', 'not-found', 'gone-codes', 'too-many'],
})
