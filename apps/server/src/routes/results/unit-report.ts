import { createRoute } from '@hono/zod-openapi'
import { UnitId } from '@phieu/survey'
import { ProblemError } from '../../problem.ts'
import { scoreOne } from '../../results/score-round.ts'
import { unitReportOf } from '../../results/unit-report.ts'
import type { Services } from '../../services.ts'
import { UnitReport } from './office-schemas.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const getUnitReport = createRoute({
  method: 'get',
  path: '/{round}/units/{unit}',
  tags: ['Office'],
  summary: 'A unit’s survey points with their trace down to item, group and number of answers',
  request: { params: RoundParam.extend({ unit: UnitId }) },
  responses: {
    200: {
      description: 'The report, as of now.',
      content: { 'application/json': { schema: UnitReport } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `GET /api/rounds/:round/units/:unit` */
export function unitReportRoutes(services: Services) {
  const { store } = services
  return createRouter().openapi(getUnitReport, async (c) => {
    const { round, unit: id } = c.req.valid('param')
    const plan = await roundPlanOf(services, round)
    const unit = plan.units.get(id)
    if (!unit) throw new ProblemError('not-found', `Round ${round} has no unit ${id}.`)

    const score = scoreOne(plan, unit, await store.findUnitTallies(round, id))
    return c.json(unitReportOf(plan, { unit, score }), 200)
  })
}
