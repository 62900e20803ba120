import { Language } from '@phieu/survey'
import { endpoint } from '../endpoint.ts'
import { DOCX, PDF } from '../media-types.ts'
import { ResultQuery } from '../results/result-schemas.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { z } from 'zod'

export const draftAnnex = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/annex/:file',
  who: ['admin', 'council'],
  log: 'annex.exported',
  tag: 'Office',
  summary: 'The annex of a block as it would be published now, marked as a draft',
  param: RoundParam.extend({ file: z.string().meta({ example: 'A.docx' }) }),
  query: ResultQuery.extend({ language: Language.default('vi') }),
  answer: { description: 'A document to read and discuss.', files: [PDF, DOCX] },
  problems: ['malformed', 'not-found', 'conflict', 'box-unopened'],
})
