import { createRoute } from '@hono/zod-openapi'
import { weighDecision } from '../../review/weigh-decision.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { sayContradiction } from '../results/result.ts'
import { chosenOf, refuseDecision } from './review-pages.ts'
import { DecisionMade, Effect, EffectRequest, NewDecision } from './review-schemas.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const problems = [
  'malformed',
  'sign-in-needed',
  'forbidden',
  'not-found',
  'conflict',
  'too-many',
  'frozen-round',
] as const

const postEffect = createRoute({
  method: 'post',
  path: '/{round}/review/effect',
  tags: ['Judging'],
  summary: 'What a decision would do to points, index and ranks; changes nothing',
  request: {
    params: RoundParam,
    body: { required: true, content: { 'application/json': { schema: EffectRequest } } },
  },
  responses: {
    200: {
      description: 'The units concerned, as they stand, after it, and without doubtful ballots.',
      content: { 'application/json': { schema: Effect } },
    },
    ...problemResponses(...problems),
  },
})

const postDecision = createRoute({
  method: 'post',
  path: '/{round}/review/decisions',
  tags: ['Judging'],
  summary: 'Count, hold or exclude ballots; safe to repeat under the same id',
  description: 'No ballot is deleted: an excluded one can be counted again, and keeps its history.',
  request: {
    params: RoundParam,
    body: { required: true, content: { 'application/json': { schema: NewDecision } } },
  },
  responses: {
    200: { description: 'Decided.', content: { 'application/json': { schema: DecisionMade } } },
    ...problemResponses(...problems),
  },
})

/** `POST /api/rounds/:round/review/effect`, `POST …/review/decisions` */
export function reviewDecisionRoutes(services: Services) {
  const { store, now } = services
  return createRouter()
    .openapi(postEffect, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const asked = c.req.valid('json')
      const weighed = await weighDecision(services, plan, chosenOf(plan, asked), asked.to).catch(
        sayContradiction,
      )
      if (typeof weighed === 'string') return refuseDecision(weighed)
      return c.json(weighed, 200)
    })
    .openapi(postDecision, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const asked = c.req.valid('json')
      const { id: user, name } = officeUserOf(c)
      const made = await store.decide(
        {
          id: asked.id,
          round: plan.round.id,
          to: asked.to,
          reason: asked.reason || undefined,
          by: { id: user, name },
          at: now().toISOString(),
        },
        chosenOf(plan, asked),
        (unit, group) => plan.questionnaireAbout(unit, group),
      )
      if (typeof made === 'string') return refuseDecision(made)
      noteForLog(c, { decision: asked.id, to: asked.to, ...made })
      return c.json(made, 200)
    })
}
