import { Language } from '@phieu/survey'
import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { TemplateName } from '../imports/templates.ts'
import { broughtFiles, tableFiles } from '../media-types.ts'
import { QuotaPreview } from './plan-schemas.ts'
import { RoundParam } from './round-param.ts'
import { z } from 'zod'

export const getQuotaTemplate = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/quotas/:template',
  who: readers,
  tag: 'Office',
  summary: 'Quotas as a table of units and groups, to keep or to fill in',
  param: RoundParam.extend({ template: TemplateName }),
  query: z.object({ language: Language.default('vi') }),
  answer: { description: 'The template as a file.', files: tableFiles },
  problems: ['malformed', 'not-found'],
})

export const previewQuotas = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/quotas/preview',
  who: admin,
  log: 'changes nothing',
  tag: 'Office',
  summary: 'What a table of quotas says, or what is wrong with it; changes nothing',
  param: RoundParam,
  files: broughtFiles,
  answer: {
    description: 'Quotas by unit and group, or faults by their cells.',
    json: QuotaPreview,
  },
  problems: ['malformed', 'not-found', 'too-large'],
})
