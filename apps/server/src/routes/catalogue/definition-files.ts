import { endpoints } from '@phieu/office'
import {
  compareDefinitions,
  Language,
  toWorkingDefinition,
  type WorkingDefinition,
} from '@phieu/survey'
import type { Context } from 'hono'
import { findDefinition, listDefinitions } from '../../catalogue/catalogue.ts'
import { lookAtDefinition } from '../../catalogue/look-at-definition.ts'
import { writeDefinitionWorkbook } from '../../catalogue/workbook/write-definition.ts'
import { beginWorkingCopy } from '../../catalogue/working-copies.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter } from '../../http/mount.ts'
import { writePreview } from '../imports/file-imports.ts'
import { safeName, sendJson } from './registry-files.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Definitions as files, out and in; under `/api`. */
export function definitionFileRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .handle(endpoints.exportDefinition, async ({ c, param }) => {
      const { id, version, file } = param
      const found = await findDefinition(store, { id, version })
      if (!found) throw new ProblemError('not-found', `There is no ${id} version ${version}.`)
      const name = `definition_${safeName(id)}_v${version}`
      if (file === 'definition.json') return sendJson(c, found.content, name)
      return sendWorkbook(c, toWorkingDefinition(found.content), name)
    })
    .handle(endpoints.exportWorkingCopy, async ({ c, param }) => {
      const { id, file } = param
      const copy = await store.findWorkingCopy(id)
      if (!copy) throw new ProblemError('not-found', 'There is no such working copy.')
      const name = `definition_${safeName(copy.definition.id)}_r${copy.revision}`
      if (file === 'definition.json') return sendJson(c, copy.definition, name)
      return sendWorkbook(c, copy.definition, name)
    })
    .handle(endpoints.previewDefinition, async ({ c }) => {
      const look = await lookAtDefinition(await bytesOf(c))
      const { definition, open } = look
      const last = definition && (await lastVersion(definition.id))
      const before = last && toWorkingDefinition(last)
      return {
        ...writePreview(look),
        definition: definition?.id ?? '',
        blocks: definition?.blocks.length ?? 0,
        items: definition?.blocks.reduce((sum, { items }) => sum + items.length, 0) ?? 0,
        open,
        against: last ? { id: last.id, version: last.version } : null,
        changes: definition && before ? compareDefinitions(before, definition) : [],
      }
    })
    .handle(endpoints.importDefinition, async ({ c, query }) => {
      const { definition, digest } = await lookAtDefinition(await bytesOf(c))
      if (!definition || digest !== query.digest) {
        throw new ProblemError('conflict', 'The file has changed since the preview; look again.')
      }
      const copy = await beginWorkingCopy(services, { definition }, officeUserOf(c))
      noteForLog(c, { copy: copy?.id ?? '', definition: definition.id })
      return { id: copy?.id ?? '' }
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
