import { createRoute } from '@hono/zod-openapi'
import { overviewOf } from '../../results/score-overview.ts'
import { scoreRound } from '../../results/score-round.ts'
import type { Services } from '../../services.ts'
import { Overview } from './office-schemas.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const getOverview = createRoute({
  method: 'get',
  path: '/{round}/overview',
  tags: ['Office'],
  summary: 'Where a round stands: ballots against targets and survey points, per block and unit',
  request: { params: RoundParam },
  responses: {
    200: {
      description: 'The overview, as of now.',
      content: { 'application/json': { schema: Overview } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `GET /api/rounds/:round/overview` */
export function overviewRoutes(services: Services) {
  const { store } = services
  return createRouter().openapi(getOverview, async (c) => {
    const { round } = c.req.valid('param')
    const plan = await roundPlanOf(services, round)
    const units = scoreRound(plan, await store.listTallies(round))
    return c.json(overviewOf(plan, units, await store.countRefused(round)), 200)
  })
}
