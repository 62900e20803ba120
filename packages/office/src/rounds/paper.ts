import { Language } from '@phieu/survey'
import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { PDF } from '../media-types.ts'
import { RoundParam } from './round-param.ts'
import { z } from 'zod'

export const printPaper = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/paper/:block/:file',
  who: readers,
  tag: 'Office',
  summary: 'A questionnaire as a form to print, for every unit of a block or for one',
  param: RoundParam.extend({
    block: z.string().max(64),
    file: z.string().max(80).meta({ example: 'ND.pdf' }),
  }),
  query: z.object({
    language: Language.default('vi'),
    unit: z.string().max(64).optional().describe('whose name is printed'),
  }),
  answer: { description: 'A PDF of A4 pages.', files: [PDF] },
  problems: ['malformed', 'not-found'],
})
