import { createRoute, z } from '@hono/zod-openapi'
import { Language } from '@phieu/survey'
import { quotaTemplate, readQuotaFile } from '../../rounds/quota-file.ts'
import type { Services } from '../../services.ts'
import { FAULT_LIMIT, fileBody } from '../imports/import-schemas.ts'
import { QuotaPreview } from './plan-schemas.ts'
import { RoundParam, roundPlanOf } from './round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sendTemplate, TemplateName, templateResponse } from '../imports/templates.ts'

const getTemplate = createRoute({
  method: 'get',
  path: '/{round}/quotas/{template}',
  tags: ['Office'],
  summary: 'Quotas as a table of units and groups, to keep or to fill in',
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
  path: '/{round}/quotas/preview',
  tags: ['Office'],
  summary: 'What a table of quotas says, or what is wrong with it; changes nothing',
  request: { params: RoundParam, body: fileBody },
  responses: {
    200: {
      description: 'Quotas by unit and group, or faults by their cells.',
      content: { 'application/json': { schema: QuotaPreview } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'too-large'),
  },
})

/** `GET /api/rounds/:round/quotas/template.{csv,xlsx}`, `POST /api/rounds/:round/quotas/preview` */
export function quotaRoutes(services: Services) {
  return createRouter()
    .openapi(getTemplate, async (c) => {
      const { round, template: asked } = c.req.valid('param')
      const plan = await roundPlanOf(services, round)
      const template = quotaTemplate(plan, c.req.valid('query').language)
      return sendTemplate(c, plan, 'quotas', { template, asked, at: services.now() })
    })
    .openapi(postPreview, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const bytes = new Uint8Array(await c.req.raw.arrayBuffer())
      const { targets, faults } = readQuotaFile(plan, bytes)
      const shown = faults.slice(0, FAULT_LIMIT)
      return c.json({ targets, faults: shown, faultCount: faults.length }, 200)
    })
}
