import { createRoute } from '@hono/zod-openapi'
import { recountRound } from '../../results/recount.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { Recount } from './office-schemas.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const postRecount = createRoute({
  method: 'post',
  path: '/{round}/recount',
  tags: ['Office'],
  summary: 'Count every kept ballot anew and compare with the tallies; changes nothing',
  request: { params: RoundParam },
  responses: {
    200: {
      description: 'What was counted, and where the tallies differ.',
      content: { 'application/json': { schema: Recount } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `POST /api/rounds/:round/recount` */
export function recountRoutes(services: Services) {
  const { store } = services
  return createRouter().openapi(postRecount, async (c) => {
    const { round } = c.req.valid('param')
    const plan = await roundPlanOf(services, round)
    const recount = await store.readRound(round, (snapshot) => recountRound(plan, snapshot))
    noteForLog(c, { ballots: recount.ballots, equal: recount.equal })
    return c.json(recount, 200)
  })
}
