import { createRoute, z } from '@hono/zod-openapi'
import { externalList, nameExternalChanges } from '../../external/describe-scores.ts'
import type { Services } from '../../services.ts'
import { ExternalChange } from '../../store/external/external-store.ts'
import { ExternalImport, ExternalList } from './external-schemas.ts'
import { changesOf, historyOf } from '../imports/file-imports.ts'
import { changesRoute, historyRoute } from '../imports/import-routes.ts'
import { HistoryQuery } from '../imports/import-schemas.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const getExternal = createRoute({
  method: 'get',
  path: '/{round}/external',
  tags: ['Office'],
  summary: 'Scores of a separate satisfaction measurement, by unit, item and group',
  request: { params: RoundParam, query: HistoryQuery },
  responses: {
    200: {
      description: 'One page of the scores that stand.',
      content: { 'application/json': { schema: ExternalList } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const getHistory = historyRoute('external', 'external scores')
const getImport = changesRoute('external', 'external scores', ExternalImport)

/** `GET /api/rounds/:round/external`, `…/external/history` and `…/external/history/:id` */
export function externalRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .openapi(getExternal, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const scores = await store.listExternal(plan.round.id)
      return c.json(externalList(plan, scores, c.req.valid('query')), 200)
    })
    .openapi(getHistory, async (c) => {
      const { round } = await roundPlanOf(services, c.req.valid('param').round)
      return c.json(await historyOf(services, round.id, 'external', c.req.valid('query')), 200)
    })
    .openapi(getImport, async (c) => {
      const { round, id } = c.req.valid('param')
      const plan = await roundPlanOf(services, round)
      const changes = z
        .array(ExternalChange)
        .parse(await changesOf(services, plan.round.id, 'external', id))
      return c.json({ changes: nameExternalChanges(plan, changes) }, 200)
    })
}
