import { createRoute, z } from '@hono/zod-openapi'
import { Language } from '@phieu/survey'
import type { Context } from 'hono'
import { nameChanges } from '../../assessed/describe-points.ts'
import { readAssessedFile } from '../../assessed/read-assessed-file.ts'
import { assessedTemplate } from '../../assessed/template.ts'
import { importFile } from '../../imports/import-file.ts'
import { previewOf, type Preview } from '../../imports/preview.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Services } from '../../services.ts'
import type { AssessedChange } from '../../store/assessed/assessed-store.ts'
import { AssessedPreview } from './assessed-schemas.ts'
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
  path: '/{round}/assessed/{template}',
  tags: ['Office'],
  summary: 'A template with every unit and the points that stand, to be filled in and imported',
  request: {
    params: RoundParam.extend({ template: TemplateName }),
    query: z.object({ language: Language.default('vi') }),
  },
  responses: {
    200: templateResponse,
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const postPreview = createRoute({
  method: 'post',
  path: '/{round}/assessed/preview',
  tags: ['Office'],
  summary: 'What a file of assessed points would change, or what is wrong with it; changes nothing',
  request: { params: RoundParam, body: fileBody },
  responses: {
    200: {
      description: 'Either faults by their cells, or changes and the digest to import them with.',
      content: { 'application/json': { schema: AssessedPreview } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found', 'frozen-round', 'too-large'),
  },
})

const postImport = createRoute({
  method: 'post',
  path: '/{round}/assessed/import',
  tags: ['Office'],
  summary: 'Import a file of assessed points as it was previewed: all of it, or nothing',
  request: { params: RoundParam, query: ImportQuery, body: fileBody },
  responses: importResponses,
})

/** `GET …/assessed/template.{csv,xlsx}`, `POST …/assessed/preview` and `POST …/assessed/import` */
export function assessedFileRoutes(services: Services) {
  const { store, now } = services
  return createRouter()
    .openapi(getTemplate, async (c) => {
      const { round, template: asked } = c.req.valid('param')
      const plan = await roundPlanOf(services, round)
      const points = await store.listAssessed(round)
      const template = assessedTemplate(plan, points, c.req.valid('query').language)
      return sendTemplate(c, plan, 'assessed', { template, asked, at: now() })
    })
    .openapi(postPreview, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      requireChangeable(plan)
      const preview = await readPreview(c, plan)
      return c.json({ ...writePreview(preview), changes: nameChanges(plan, preview.changes) }, 200)
    })
    .openapi(postImport, async (c) => {
      const { round } = c.req.valid('param')
      const plan = await roundPlanOf(services, round)
      const wish = {
        ...c.req.valid('query'),
        round,
        kind: 'assessed',
        user: officeUserOf(c),
      } as const
      const result = await importFile(services, wish, await readPreview(c, plan), (changes, deed) =>
        store.importAssessed(round, changes, deed),
      )
      const entry = importedEntry(result)
      noteForLog(c, { id: entry.id, changes: entry.changeCount, reason: entry.reason })
      return c.json(entry, 200)
    })

  async function readPreview(c: Context, plan: RoundPlan): Promise<Preview<AssessedChange>> {
    const bytes = new Uint8Array(await c.req.raw.arrayBuffer())
    const standing = await store.listAssessed(plan.round.id)
    return previewOf(plan.round.id, bytes, readAssessedFile(plan, standing, bytes))
  }
}
