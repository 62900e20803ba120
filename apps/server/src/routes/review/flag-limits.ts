import { createRoute, z } from '@hono/zod-openapi'
import { defaultFlagLimits } from '@phieu/scoring'
import { FlagLimitsSchema } from '../../review/flag-limits-schema.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { isChangeable } from './review-pages.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const LimitsPage = z.object({
  changeable: z.boolean(),
  limits: FlagLimitsSchema,
  usual: FlagLimitsSchema,
})

const getLimits = createRoute({
  method: 'get',
  path: '/{round}/review/limits',
  tags: ['Judging'],
  summary: 'From where on the round flags ballots, and the usual limits',
  request: { params: RoundParam },
  responses: {
    200: { description: 'The limits.', content: { 'application/json': { schema: LimitsPage } } },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

const postLimits = createRoute({
  method: 'post',
  path: '/{round}/review/limits',
  tags: ['Judging'],
  summary: 'Other limits, for ballots that come from now on',
  request: {
    params: RoundParam,
    body: { required: true, content: { 'application/json': { schema: FlagLimitsSchema } } },
  },
  responses: {
    200: { description: 'The limits.', content: { 'application/json': { schema: LimitsPage } } },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'frozen-round'),
  },
})

/** `GET` and `POST /api/rounds/:round/review/limits` */
export function reviewLimitRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .openapi(getLimits, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const limits = await store.findFlagLimits(plan.round.id)
      return c.json({ changeable: isChangeable(plan), limits, usual: defaultFlagLimits }, 200)
    })
    .openapi(postLimits, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const limits = c.req.valid('json')
      if (!(await store.putFlagLimits(plan.round.id, limits))) {
        throw new ProblemError('frozen-round')
      }
      noteForLog(c, { limits })
      return c.json({ changeable: true, limits, usual: defaultFlagLimits }, 200)
    })
}
