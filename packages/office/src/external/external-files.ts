import { Language } from '@phieu/survey'
import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { importedAnswer, ImportQuery } from '../imports/import-schemas.ts'
import { TemplateName } from '../imports/templates.ts'
import { broughtFiles, tableFiles } from '../media-types.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { ExternalPreview, GroupsQuery } from './external-schemas.ts'

export const getExternalTemplate = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/external/:template',
  who: readers,
  tag: 'Office',
  summary:
    'A template with a row for each unit, item and chosen group, to be filled in and imported',
  param: RoundParam.extend({ template: TemplateName }),
  query: GroupsQuery.extend({ language: Language.default('vi') }),
  answer: { description: 'The template as a file.', files: tableFiles },
  problems: ['malformed', 'not-found'],
})

export const previewExternal = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/external/preview',
  who: admin,
  log: 'changes nothing',
  tag: 'Office',
  summary: 'What a file of external scores would change, or what is wrong with it; changes nothing',
  param: RoundParam,
  query: GroupsQuery,
  files: broughtFiles,
  answer: {
    description: 'Either faults by their cells, or changes and the digest to import them with.',
    json: ExternalPreview,
  },
  problems: ['malformed', 'not-found', 'frozen-round', 'too-large'],
})

export const importExternal = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/external/import',
  who: admin,
  log: 'external.imported',
  tag: 'Office',
  summary: 'Import a file of external scores as it was previewed: all of it, or nothing',
  param: RoundParam,
  query: ImportQuery.extend(GroupsQuery.shape),
  files: broughtFiles,
  answer: importedAnswer,
  problems: ['malformed', 'not-found', 'conflict', 'frozen-round', 'too-large'],
})
