import { Language } from '@phieu/survey'
import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { TemplateName } from '../imports/templates.ts'
import { broughtFiles, tableFiles } from '../media-types.ts'
import { PopulationPreview } from './plan-schemas.ts'
import { RoundParam } from './round-param.ts'
import { z } from 'zod'

export const getPopulationTemplate = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/populations/:template',
  who: readers,
  tag: 'Office',
  summary: 'How many people there are of each kind, as a table to keep or to fill in',
  param: RoundParam.extend({ template: TemplateName }),
  query: z.object({ language: Language.default('vi') }),
  answer: { description: 'The template as a file.', files: tableFiles },
  problems: ['malformed', 'not-found'],
})

export const previewPopulations = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/populations/preview',
  who: admin,
  log: 'changes nothing',
  tag: 'Office',
  summary: 'What a table of people says, or what is wrong with it; changes nothing',
  param: RoundParam,
  files: broughtFiles,
  answer: {
    description: 'People by block, group and question, or faults by their cells.',
    json: PopulationPreview,
  },
  problems: ['malformed', 'not-found', 'too-large'],
})
