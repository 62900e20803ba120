import { Language } from '@phieu/survey'
import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { TemplateName } from '../imports/templates.ts'
import { broughtFiles, tableFiles } from '../media-types.ts'
import { GroupParam, InsiderImportQuery, InsiderPreview, MissingQuery } from './insider-schemas.ts'
import { z } from 'zod'

export const getInsiderTemplate = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/insiders/:group/:template',
  who: admin,
  tag: 'Insiders',
  summary: 'An empty list of a group, to be filled in and imported',
  param: GroupParam.extend({ template: TemplateName }),
  query: z.object({ language: Language.default('vi') }),
  answer: { description: 'The template as a file.', files: tableFiles },
  problems: ['malformed', 'not-found'],
})

export const previewInsiders = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/insiders/:group/preview',
  who: admin,
  log: 'changes nothing',
  tag: 'Insiders',
  summary: 'What a file would change in the list, or what is wrong with it; changes nothing',
  param: GroupParam,
  query: MissingQuery,
  files: broughtFiles,
  answer: {
    description: 'Either faults by their cells, or changes and the digest to import them with.',
    json: InsiderPreview,
  },
  problems: ['malformed', 'not-found', 'too-large'],
})

export const importInsiders = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/insiders/:group/import',
  who: admin,
  log: 'insiders.imported',
  tag: 'Insiders',
  summary: 'Import a list as it was previewed: all of it, or nothing',
  description: 'Safe to repeat: a list that stands already changes nothing.',
  param: GroupParam,
  query: InsiderImportQuery,
  files: broughtFiles,
  answer: { description: 'The list is so.', status: 204 },
  problems: ['malformed', 'not-found', 'conflict', 'too-large'],
})
