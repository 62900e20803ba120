import { createRoute, z } from '@hono/zod-openapi'
import { Language, localDate } from '@phieu/survey'
import type { Context } from 'hono'
import { findRegistry } from '../../catalogue/catalogue.ts'
import { countByBlock, readOffice, registryEntry } from '../../catalogue/entries.ts'
import { previewRegistry, type RegistryWish } from '../../catalogue/preview-registry.ts'
import { registryTable } from '../../catalogue/registry-table.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { RegistryEntry, RegistryName, RegistryPreview } from './catalogue-schemas.ts'
import { writePreview } from '../imports/file-imports.ts'
import { fileBody, ImportQuery } from '../imports/import-schemas.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sendTable, TemplateName, templateResponse } from '../imports/templates.ts'

const InLanguage = z.object({ language: Language.default('vi') })

const getTemplate = createRoute({
  method: 'get',
  path: '/template/{template}',
  tags: ['Office'],
  summary: 'An empty table of a registry, to be filled in and imported',
  request: { params: z.object({ template: TemplateName }), query: InLanguage },
  responses: {
    200: templateResponse,
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden'),
  },
})

const formats = z.enum(['csv', 'xlsx', 'json'])

const getFile = createRoute({
  method: 'get',
  path: '/{id}/files/{file}',
  tags: ['Office'],
  summary: 'A registry as a file that can be imported again, or as JSON',
  request: {
    params: z.object({
      id: z.string(),
      file: z
        .templateLiteral(['registry.', formats])
        .openapi({ type: 'string', example: 'registry.xlsx' }),
    }),
    query: InLanguage,
  },
  responses: {
    200: templateResponse,
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const Wish = z.object({
  id: RegistryName,
  name: z.string().trim().min(1).max(200).optional(),
  base: z.string().optional(),
})

const postPreview = createRoute({
  method: 'post',
  path: '/preview',
  tags: ['Office'],
  summary: 'What a file would bring as a new registry, or what is wrong with it; changes nothing',
  request: { query: Wish, body: fileBody },
  responses: {
    200: {
      description: 'Either faults by their cells, or the units and the digest to import them with.',
      content: { 'application/json': { schema: RegistryPreview } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'too-large'),
  },
})

const postImport = createRoute({
  method: 'post',
  path: '/import',
  tags: ['Office'],
  summary: 'Import a file as it was previewed as a new registry: all of it, or nothing',
  description: 'A registry never changes under its name. Asking again brings the same one.',
  request: { query: ImportQuery.extend(Wish.shape), body: fileBody },
  responses: {
    200: {
      description: 'The registry as it stands now.',
      content: { 'application/json': { schema: RegistryEntry } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'conflict', 'too-large'),
  },
})

/** Templates, files, preview and import of registries, all under `/api/registries`. */
export function registryFileRoutes(services: Services) {
  const { store, now, config } = services
  return createRouter()
    .openapi(getTemplate, (c) => {
      const { template } = c.req.valid('param')
      const { language } = c.req.valid('query')
      const format = template === 'template.csv' ? 'csv' : 'xlsx'
      const table = registryTable(undefined, language)
      return sendTable(c, table, format, `phieu_registry_${language}`)
    })
    .openapi(getFile, async (c) => {
      const { id, file } = c.req.valid('param')
      const { language } = c.req.valid('query')
      const found = await findRegistry(store, id)
      if (!found) throw new ProblemError('not-found', `There is no registry ${id}.`)
      const format = formats.parse(file.split('.')[1])
      if (format === 'json') return sendJson(c, found.content, `registry_${id}`)
      const day = localDate(now(), config.timeZone)
      const name = ['phieu', 'registry', safeName(id), language, day].join('_')
      return sendTable(c, registryTable(found.content, language), format, name)
    })
    .openapi(postPreview, async (c) => {
      const wish = c.req.valid('query')
      const preview = await readPreview(c, wish)
      const [registry] = preview.changes
      const units = registry?.units ?? []
      return c.json(
        {
          ...writePreview(preview),
          units: units.length,
          blocks: countByBlock(units),
          lineage: registry?.lineage ?? [],
          warnings: [...preview.warnings],
          against: preview.against ?? null,
          difference: preview.difference ?? null,
          proposals: [...preview.proposals],
        },
        200,
      )
    })
    .openapi(postImport, async (c) => {
      const { digest, reason, ...wish } = c.req.valid('query')
      const preview = await readPreview(c, wish)
      const [registry] = preview.changes
      if (!registry || preview.digest !== digest) {
        throw new ProblemError('conflict', 'The file or the registries have changed; look again.')
      }
      const { id, name } = officeUserOf(c)
      const by = { by: { id, name }, at: now().toISOString(), reason, file: preview.file }
      const outcome = await store.importRegistry(registry, by)
      if (outcome === 'conflicting') {
        throw new ProblemError('conflict', `Another registry stands under ${registry.id}.`)
      }
      noteForLog(c, { registry: registry.id, units: registry.units.length, reason })
      const found = { content: registry, shipped: false }
      return c.json(registryEntry(found, await readOffice(store)), 200)
    })

  async function readPreview(c: Context, wish: RegistryWish) {
    return previewRegistry(store, wish, new Uint8Array(await c.req.raw.arrayBuffer()))
  }
}

/** Sends JSON as a file to keep. */
export function sendJson(c: Context, content: unknown, name: string) {
  const file = `phieu_${safeName(name)}.json`
  return c.body(`${JSON.stringify(content, undefined, 1)}\n`, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${file}"; filename*=UTF-8''${file}`,
  })
}

/** A name without anything that a header or a file system could take amiss. */
export function safeName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]/g, '-')
}
