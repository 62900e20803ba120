import { Language } from '@phieu/survey'
import { endpoint } from '../endpoint.ts'
import { PDF, tableFiles } from '../media-types.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { LinkFilter, PrintQuery } from './distribution-schemas.ts'
import { z } from 'zod'

export const printLinks = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/links/print.pdf',
  who: ['admin', 'supervisor'],
  log: 'link.printed',
  tag: 'Distribution',
  summary: 'Posters, counter cards or receipts with the QR codes of open links',
  description: 'One PDF, the units as its bookmarks. Revoked links are not printed.',
  param: RoundParam,
  query: PrintQuery,
  answer: { description: 'Ready to print.', files: [PDF] },
  problems: ['malformed', 'not-found', 'too-many'],
})

export const exportLinks = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/links/table/:file',
  who: ['admin', 'supervisor'],
  log: 'link.exported',
  tag: 'Distribution',
  summary: 'Open links with their addresses and counts, as a file',
  param: RoundParam.extend({ file: z.enum(['links.csv', 'links.xlsx']) }),
  query: LinkFilter.extend({ language: Language.default('vi') }),
  answer: { description: 'The whole file.', files: tableFiles },
  problems: ['malformed', 'not-found'],
})
