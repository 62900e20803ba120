import { EarlierResult, Language } from '@phieu/survey'
import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { TemplateName } from '../imports/templates.ts'
import { broughtFiles, tableFiles } from '../media-types.ts'
import { AddedEarlier, EarlierList } from './previous-result-schemas.ts'
import { z } from 'zod'

export const listPreviousResults = endpoint({
  method: 'GET',
  path: '/api/earlier',
  who: readers,
  tag: 'Office',
  summary: 'Results of earlier rounds that were only printed, the latest first',
  answer: {
    description: 'Every value with the precision that it was printed with.',
    json: EarlierList,
  },
  problems: [],
})

export const getPreviousResultTemplate = endpoint({
  method: 'GET',
  path: '/api/earlier/template/:template',
  who: admin,
  tag: 'Office',
  summary: 'An empty table of a printed result, to be filled in and added',
  param: z.object({ template: TemplateName }),
  query: z.object({ language: Language.default('vi') }),
  answer: { description: 'The template as a file.', files: tableFiles },
  problems: ['malformed'],
})

export const addPreviousResult = endpoint({
  method: 'POST',
  path: '/api/earlier',
  who: admin,
  log: 'earlier.added',
  tag: 'Office',
  summary: 'Add the printed result of an earlier round, as JSON or as a table',
  description:
    'A table (CSV, or XLSX whose values are text) has the columns `unit_id`, `index_percent`, ' +
    '`rank`, `area_1` …; the rest is told in the address. Safe to repeat; never changes afterwards.',
  query: z.object({
    id: z.string().optional(),
    year: z.string().optional(),
    half: z.string().optional(),
    definition: z.string().optional(),
    synthetic: z.string().optional(),
    source: z.string().optional(),
    /** What is doubtful in a table was looked at and is right; else it is refused. */
    doubts: z.literal('accepted').optional(),
  }),
  json: EarlierResult,
  files: broughtFiles,
  bodyOptional: true,
  answer: { description: 'As it stands now.', json: AddedEarlier },
  problems: ['malformed', 'conflict', 'faulty-file', 'doubtful-file'],
})
