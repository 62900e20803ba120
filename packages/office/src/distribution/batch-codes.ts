import { Language } from '@phieu/survey'
import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { tableFiles } from '../media-types.ts'
import { BatchParam } from './distribution-schemas.ts'
import { z } from 'zod'

export const exportBatchCodes = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/batches/:batch/:file',
  who: admin,
  log: 'invitation.exported',
  tag: 'Distribution',
  summary: 'The codes of a bulk that was made within the hour, by whoever made it',
  param: BatchParam.extend({ file: z.enum(['codes.csv', 'codes.xlsx']) }),
  query: z.object({ language: Language.default('vi') }),
  answer: {
    description: 'A row for each invitation: code, address, unit, group, a ready message.',
    files: tableFiles,
  },
  problems: ['malformed', 'not-found', 'gone-codes'],
})
