import { Language } from '@phieu/survey'
import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { ImportQuery } from '../imports/import-schemas.ts'
import { TemplateName } from '../imports/templates.ts'
import { broughtFiles, tableFiles } from '../media-types.ts'
import { plainText } from '../plain-text.ts'
import {
  RegistryEntry,
  RegistryFormat,
  RegistryPreview,
  RegistryWish,
} from './catalogue-schemas.ts'
import { z } from 'zod'

const InLanguage = z.object({ language: Language.default('vi') })

export const getRegistryTemplate = endpoint({
  method: 'GET',
  path: '/api/registries/template/:template',
  who: readers,
  tag: 'Office',
  summary: 'An empty table of a registry, to be filled in and imported',
  param: z.object({ template: TemplateName }),
  query: InLanguage,
  answer: { description: 'The template as a file.', files: tableFiles },
  problems: ['malformed'],
})

export const exportRegistry = endpoint({
  method: 'GET',
  path: '/api/registries/:id/files/:file',
  who: readers,
  token: 'registry',
  log: 'registry.exported',
  tag: 'Office',
  summary: 'A registry as a file that can be imported again, or as JSON',
  param: z.object({
    id: z.string(),
    file: z
      .templateLiteral(['registry.', RegistryFormat])
      .meta({ type: 'string', example: 'registry.xlsx' }),
  }),
  query: InLanguage,
  answer: { description: 'The template as a file.', files: tableFiles },
  problems: ['malformed', 'not-found'],
})

export const previewRegistry = endpoint({
  method: 'POST',
  path: '/api/registries/preview',
  who: admin,
  log: 'changes nothing',
  tag: 'Office',
  summary: 'What a file would bring as a new registry, or what is wrong with it; changes nothing',
  query: RegistryWish,
  files: broughtFiles,
  answer: {
    description: 'Either faults by their cells, or the units and the digest to import them with.',
    json: RegistryPreview,
  },
  problems: ['malformed', 'too-large'],
})

export const importRegistry = endpoint({
  method: 'POST',
  path: '/api/registries/import',
  who: admin,
  log: 'registry.imported',
  tag: 'Office',
  summary: 'Import a file as it was previewed as a new registry: all of it, or nothing',
  description: 'A registry never changes under its name. Asking again brings the same one.',
  // Nothing that stood before is changed, which a reason would have to explain.
  query: ImportQuery.extend({ ...RegistryWish.shape, reason: plainText(1000).or(z.literal('')) }),
  files: broughtFiles,
  answer: { description: 'The registry as it stands now.', json: RegistryEntry },
  problems: ['malformed', 'conflict', 'too-large'],
})
