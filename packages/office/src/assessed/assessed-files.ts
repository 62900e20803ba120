import { Language } from '@phieu/survey'
import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { importedAnswer, ImportQuery } from '../imports/import-schemas.ts'
import { TemplateName } from '../imports/templates.ts'
import { broughtFiles, tableFiles } from '../media-types.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { AssessedPreview } from './assessed-schemas.ts'
import { z } from 'zod'

export const getAssessedTemplate = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/assessed/:template',
  who: readers,
  tag: 'Office',
  summary: 'A template with every unit and the points that stand, to be filled in and imported',
  param: RoundParam.extend({ template: TemplateName }),
  query: z.object({ language: Language.default('vi') }),
  answer: { description: 'The template as a file.', files: tableFiles },
  problems: ['malformed', 'not-found'],
})

export const previewAssessed = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/assessed/preview',
  who: admin,
  log: 'changes nothing',
  tag: 'Office',
  summary: 'What a file of assessed points would change, or what is wrong with it; changes nothing',
  param: RoundParam,
  files: broughtFiles,
  answer: {
    description: 'Either faults by their cells, or changes and the digest to import them with.',
    json: AssessedPreview,
  },
  problems: ['not-found', 'frozen-round', 'too-large'],
})

export const importAssessed = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/assessed/import',
  who: admin,
  log: 'assessed.imported',
  tag: 'Office',
  summary: 'Import a file of assessed points as it was previewed: all of it, or nothing',
  param: RoundParam,
  query: ImportQuery,
  files: broughtFiles,
  answer: importedAnswer,
  problems: ['malformed', 'not-found', 'conflict', 'frozen-round', 'too-large'],
})
