import { createRoute } from '@hono/zod-openapi'
import { Language } from '@phieu/survey'
import type { Context } from 'hono'
import { nameExternalChanges } from '../../external/describe-scores.ts'
import { readExternalFile } from '../../external/read-external-file.ts'
import { externalTemplate } from '../../external/template.ts'
import { importFile } from '../../imports/import-file.ts'
import { previewOf } from '../../imports/preview.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Services } from '../../services.ts'
import { ExternalPreview, GroupsQuery } from './external-schemas.ts'
import { importedEntry, requireChangeable, writePreview } from '../imports/file-imports.ts'
import { importResponses } from '../imports/import-routes.ts'
import { fileBody, ImportQuery } from '../imports/import-schemas.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sendTemplate, TemplateName, templateResponse } from '../imports/templates.ts'

const getTemplate = createRoute({
  method: 'get',
  path: '/{round}/external/{template}',
  tags: ['Office'],
  summary:
    'A template with a row for each unit, item and chosen group, to be filled in and imported',
  request: {
    params: RoundParam.extend({ template: TemplateName }),
    query: GroupsQuery.extend({ language: Language.default('vi') }),
  },
  responses: {
    200: templateResponse,
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const postPreview = createRoute({
  method: 'post',
  path: '/{round}/external/preview',
  tags: ['Office'],
  summary: 'What a file of external scores would change, or what is wrong with it; changes nothing',
  request: { params: RoundParam, query: GroupsQuery, body: fileBody },
  responses: {
    200: {
      description: 'Either faults by their cells, or changes and the digest to import them with.',
      content: { 'application/json': { schema: ExternalPreview } },
    },
    ...problemResponses(
      'malformed',
      'sign-in-needed',
      'forbidden',
      'not-found',
      'frozen-round',
      'too-large',
    ),
  },
})

const postImport = createRoute({
  method: 'post',
  path: '/{round}/external/import',
  tags: ['Office'],
  summary: 'Import a file of external scores as it was previewed: all of it, or nothing',
  request: { params: RoundParam, query: ImportQuery.extend(GroupsQuery.shape), body: fileBody },
  responses: importResponses,
})

/** `GET …/external/template.{csv,xlsx}`, `POST …/external/preview` and `POST …/external/import` */
export function externalFileRoutes(services: Services) {
  const { store, now } = services
  return createRouter()
    .openapi(getTemplate, async (c) => {
      const { round, template: asked } = c.req.valid('param')
      const { language, groups } = c.req.valid('query')
      const plan = await roundPlanOf(services, round)
      const template = externalTemplate(plan, await store.listExternal(round), language, groups)
      return sendTemplate(c, plan, 'external', { template, asked, at: now() })
    })
    .openapi(postPreview, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      requireChangeable(plan)
      const { preview, skipped } = await readPreview(c, plan, c.req.valid('query').groups)
      const changes = nameExternalChanges(plan, preview.changes)
      return c.json({ ...writePreview(preview), changes, skipped }, 200)
    })
    .openapi(postImport, async (c) => {
      const { round } = c.req.valid('param')
      const { groups, ...wanted } = c.req.valid('query')
      const plan = await roundPlanOf(services, round)
      const { preview } = await readPreview(c, plan, groups)
      const wish = { ...wanted, round, kind: 'external', user: officeUserOf(c) } as const
      const result = await importFile(services, wish, preview, (changes, deed) =>
        store.importExternal(round, changes, deed),
      )
      const entry = importedEntry(result)
      noteForLog(c, { id: entry.id, changes: entry.changeCount, reason: entry.reason })
      return c.json(entry, 200)
    })

  async function readPreview(c: Context, plan: RoundPlan, groups: readonly string[]) {
    const bytes = new Uint8Array(await c.req.raw.arrayBuffer())
    const standing = await store.listExternal(plan.round.id)
    const { skipped, ...reading } = readExternalFile(plan, standing, bytes, groups)
    return { preview: await previewOf(plan.round.id, bytes, reading), skipped }
  }
}
