import { Language } from '@phieu/survey'
import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { TemplateName } from '../imports/templates.ts'
import { broughtFiles, tableFiles } from '../media-types.ts'
import { QuotaNumbers, QuotaPreview } from './plan-schemas.ts'
import { RoundParam } from './round-param.ts'
import { z } from 'zod'

const Numbers = z.object({ numbers: QuotaNumbers.default('targets') })

export const getQuotaTemplate = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/quotas/:template',
  who: readers,
  tag: 'Office',
  summary: 'Quotas, or sizes of groups, as a table of units and groups, to keep or to fill in',
  param: RoundParam.extend({ template: TemplateName }),
  query: Numbers.extend({ language: Language.default('vi') }),
  answer: { description: 'The template as a file.', files: tableFiles },
  problems: ['malformed', 'not-found'],
})

export const previewQuotas = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/quotas/preview',
  who: admin,
  log: 'changes nothing',
  tag: 'Office',
  summary: 'What a table of quotas or sizes says, or what is wrong with it; changes nothing',
  param: RoundParam,
  query: Numbers,
  files: broughtFiles,
  answer: {
    description: 'The numbers by unit and group, or faults by their cells.',
    json: QuotaPreview,
  },
  problems: ['malformed', 'not-found', 'too-large'],
})
