import { VersionParam, CopyParam } from './catalogue-schemas.ts'
import { Language } from '@phieu/survey'
import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { ImportQuery } from '../imports/import-schemas.ts'
import { JSON_FILE, XLSX, broughtFiles } from '../media-types.ts'
import { DefinitionPreview } from './working-copy-schemas.ts'
import { z } from 'zod'

const FileParam = z.object({ file: z.enum(['definition.json', 'definition.xlsx']) })

const InLanguage = z.object({ language: Language.default('vi') })

export const exportDefinition = endpoint({
  method: 'GET',
  path: '/api/definitions/:id/:version/files/:file',
  who: readers,
  log: 'definition.exported',
  tag: 'Office',
  summary: 'A version of a definition as JSON or as a workbook',
  param: VersionParam.extend(FileParam.shape),
  query: InLanguage,
  answer: {
    description: 'The definition as a file that can be imported again.',
    files: [JSON_FILE, XLSX],
  },
  problems: ['malformed', 'not-found'],
})

export const exportWorkingCopy = endpoint({
  method: 'GET',
  path: '/api/working-copies/:id/files/:file',
  who: readers,
  log: 'working-copy.exported',
  tag: 'Office',
  summary: 'A working copy as JSON or as a workbook, as it was saved last',
  param: CopyParam.extend(FileParam.shape),
  query: InLanguage,
  answer: {
    description: 'The definition as a file that can be imported again.',
    files: [JSON_FILE, XLSX],
  },
  problems: ['malformed', 'not-found'],
})

export const previewDefinition = endpoint({
  method: 'POST',
  path: '/api/working-copies/preview',
  who: admin,
  log: 'changes nothing',
  tag: 'Office',
  summary: 'What a definition in a file says, or what is wrong with it; changes nothing',
  files: broughtFiles,
  answer: {
    description: 'Faults by sheet and cell, or what it changes against the last version.',
    json: DefinitionPreview,
  },
  problems: ['malformed', 'too-large'],
})

export const importDefinition = endpoint({
  method: 'POST',
  path: '/api/working-copies/import',
  who: admin,
  log: 'working-copy.imported',
  tag: 'Office',
  summary: 'Begin a working copy with the definition of a file, as it was previewed',
  query: ImportQuery.pick({ digest: true }),
  files: broughtFiles,
  answer: {
    description: 'The working copy that was begun.',
    status: 201,
    json: z.object({ id: z.string() }),
  },
  problems: ['malformed', 'conflict', 'too-large'],
})
