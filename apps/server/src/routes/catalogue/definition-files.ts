import { createRoute, z } from '@hono/zod-openapi'
import {
  compareDefinitions,
  findWorkingFaults,
  Language,
  toWorkingDefinition,
  type WorkingDefinition,
} from '@phieu/survey'
import type { Context } from 'hono'
import { findDefinition, listDefinitions } from '../../catalogue/catalogue.ts'
import { digestOf, readDefinitionFile } from '../../catalogue/import-definition.ts'
import { writeDefinitionWorkbook } from '../../catalogue/workbook/write-definition.ts'
import { beginWorkingCopy } from '../../catalogue/working-copies.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { VersionParam } from './definitions.ts'
import { fileBody, FAULT_LIMIT, ImportQuery } from '../imports/import-schemas.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { safeName, sendJson } from './registry-files.ts'
import { CopyParam } from './working-copies.ts'
import { DefinitionPreview } from './working-copy-schemas.ts'

const file = { schema: z.string().openapi({ format: 'binary' }) }
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const fileResponse = {
  description: 'The definition as a file that can be imported again.',
  content: { 'application/json': file, [XLSX]: file },
}

const FileParam = z.object({ file: z.enum(['definition.json', 'definition.xlsx']) })
const InLanguage = z.object({ language: Language.default('vi') })

const getVersionFile = createRoute({
  method: 'get',
  path: '/definitions/{id}/{version}/files/{file}',
  tags: ['Office'],
  summary: 'A version of a definition as JSON or as a workbook',
  request: { params: VersionParam.extend(FileParam.shape), query: InLanguage },
  responses: {
    200: fileResponse,
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const getCopyFile = createRoute({
  method: 'get',
  path: '/working-copies/{id}/files/{file}',
  tags: ['Office'],
  summary: 'A working copy as JSON or as a workbook, as it was saved last',
  request: { params: CopyParam.extend(FileParam.shape), query: InLanguage },
  responses: {
    200: fileResponse,
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const postPreview = createRoute({
  method: 'post',
  path: '/working-copies/preview',
  tags: ['Office'],
  summary: 'What a definition in a file says, or what is wrong with it; changes nothing',
  request: { body: fileBody },
  responses: {
    200: {
      description: 'Faults by sheet and cell, or what it changes against the last version.',
      content: { 'application/json': { schema: DefinitionPreview } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'too-large'),
  },
})

const postImport = createRoute({
  method: 'post',
  path: '/working-copies/import',
  tags: ['Office'],
  summary: 'Begin a working copy with the definition of a file, as it was previewed',
  request: { query: ImportQuery.pick({ digest: true }), body: fileBody },
  responses: {
    201: {
      description: 'The working copy that was begun.',
      content: { 'application/json': { schema: z.object({ id: z.string() }) } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'conflict', 'too-large'),
  },
})

/** Definitions as files, out and in; under `/api`. */
export function definitionFileRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .openapi(getVersionFile, async (c) => {
      const { id, version, file } = c.req.valid('param')
      const found = await findDefinition(store, { id, version })
      if (!found) throw new ProblemError('not-found', `There is no ${id} version ${version}.`)
      const name = `definition_${safeName(id)}_v${version}`
      if (file === 'definition.json') return sendJson(c, found.content, name)
      return sendWorkbook(c, toWorkingDefinition(found.content), name)
    })
    .openapi(getCopyFile, async (c) => {
      const { id, file } = c.req.valid('param')
      const copy = await store.findWorkingCopy(id)
      if (!copy) throw new ProblemError('not-found', 'There is no such working copy.')
      const name = `definition_${safeName(copy.definition.id)}_r${copy.revision}`
      if (file === 'definition.json') return sendJson(c, copy.definition, name)
      return sendWorkbook(c, copy.definition, name)
    })
    .openapi(postPreview, async (c) => {
      const reading = readDefinitionFile(await bytesOf(c))
      const { definition, faults, placeOf } = reading
      const last = definition && (await lastVersion(definition.id))
      const before = last && toWorkingDefinition(last)
      return c.json(
        {
          digest: (await digestOf(reading)) ?? null,
          faults: faults.slice(0, FAULT_LIMIT),
          faultCount: faults.length,
          definition: definition?.id ?? '',
          blocks: definition?.blocks.length ?? 0,
          items: definition?.blocks.reduce((sum, { items }) => sum + items.length, 0) ?? 0,
          open: (definition ? findWorkingFaults(definition) : [])
            .slice(0, FAULT_LIMIT)
            .map(({ kind, message, path }) => ({ code: kind, message, ...placeOf(path) })),
          against: last ? { id: last.id, version: last.version } : null,
          changes: definition && before ? compareDefinitions(before, definition) : [],
        },
        200,
      )
    })
    .openapi(postImport, async (c) => {
      const reading = readDefinitionFile(await bytesOf(c))
      const { definition } = reading
      if (!definition || (await digestOf(reading)) !== c.req.valid('query').digest) {
        throw new ProblemError('conflict', 'The file has changed since the preview; look again.')
      }
      const copy = await beginWorkingCopy(services, { definition }, officeUserOf(c))
      noteForLog(c, { copy: copy?.id ?? '', definition: definition.id })
      return c.json({ id: copy?.id ?? '' }, 201)
    })

  /** The last version under this name. */
  async function lastVersion(id: string) {
    const definitions = await listDefinitions(store)
    return definitions.find(({ content }) => content.id === id)?.content
  }
}

async function bytesOf(c: Context) {
  return new Uint8Array(await c.req.raw.arrayBuffer())
}

async function sendWorkbook(c: Context, definition: WorkingDefinition, name: string) {
  const language = Language.catch('vi').parse(c.req.query('language'))
  const file = `phieu_${name}.xlsx`
  return c.body(await writeDefinitionWorkbook(definition, language), 200, {
    'content-type': XLSX,
    'content-disposition': `attachment; filename="${file}"; filename*=UTF-8''${file}`,
  })
}
