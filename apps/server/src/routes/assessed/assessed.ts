import { createRoute, z } from '@hono/zod-openapi'
import { assessedOverview, nameChanges } from '../../assessed/describe-points.ts'
import type { Services } from '../../services.ts'
import { AssessedChange } from '../../store/assessed/assessed-store.ts'
import { AssessedImport, AssessedOverview } from './assessed-schemas.ts'
import { changesOf, historyOf } from '../imports/file-imports.ts'
import { changesRoute, historyRoute } from '../imports/import-routes.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const getAssessed = createRoute({
  method: 'get',
  path: '/{round}/assessed',
  tags: ['Office'],
  summary: 'Assessed points of every unit, by block, area and criterion',
  request: { params: RoundParam },
  responses: {
    200: {
      description: 'The points as they stand; `null` where nothing was fixed yet.',
      content: { 'application/json': { schema: AssessedOverview } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

const getHistory = historyRoute('assessed', 'assessed points')
const getImport = changesRoute('assessed', 'assessed points', AssessedImport)

/** `GET /api/rounds/:round/assessed`, `…/assessed/history` and `…/assessed/history/:id` */
export function assessedRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .openapi(getAssessed, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      return c.json(assessedOverview(plan, await store.listAssessed(plan.round.id)), 200)
    })
    .openapi(getHistory, async (c) => {
      const { round } = await roundPlanOf(services, c.req.valid('param').round)
      return c.json(await historyOf(services, round.id, 'assessed', c.req.valid('query')), 200)
    })
    .openapi(getImport, async (c) => {
      const { round, id } = c.req.valid('param')
      const plan = await roundPlanOf(services, round)
      const changes = z
        .array(AssessedChange)
        .parse(await changesOf(services, plan.round.id, 'assessed', id))
      return c.json({ changes: nameChanges(plan, changes) }, 200)
    })
}
