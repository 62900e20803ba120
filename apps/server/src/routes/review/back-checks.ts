import { createRoute, z } from '@hono/zod-openapi'
import { RoundBrief, sha256 } from '@phieu/survey'
import { drawBackChecks } from '../../review/draw-back-checks.ts'
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Services } from '../../services.ts'
import type { BackCheck, BackCheckDraw } from '../../store/review/back-check-store.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import {
  BackCheckList,
  DrawMade,
  NewDraw,
  NewOutcome,
  OutcomeRecorded,
} from './interviewer-schemas.ts'
import { groupOf, interviewerNames, unitOf } from './review-pages.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const listChecks = createRoute({
  method: 'get',
  path: '/{round}/review/back-checks',
  tags: ['Judging'],
  summary: 'Interviews that were drawn for asking once more, and what came of it',
  request: { params: RoundParam },
  responses: {
    200: {
      description: 'All of them.',
      content: { 'application/json': { schema: BackCheckList } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

const postDraw = createRoute({
  method: 'post',
  path: '/{round}/review/back-checks',
  tags: ['Judging'],
  summary: 'Draw interviews at random, of each interviewer or about each unit, from a kept seed',
  request: {
    params: RoundParam,
    body: { required: true, content: { 'application/json': { schema: NewDraw } } },
  },
  responses: {
    200: { description: 'Drawn.', content: { 'application/json': { schema: DrawMade } } },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'conflict'),
  },
})

const postOutcome = createRoute({
  method: 'post',
  path: '/{round}/review/back-checks/{ballot}',
  tags: ['Judging'],
  summary: 'What came of asking once more; a later outcome takes the place of an earlier one',
  request: {
    params: RoundParam.extend({ ballot: z.uuidv4() }),
    body: { required: true, content: { 'application/json': { schema: NewOutcome } } },
  },
  responses: {
    200: { description: 'Kept.', content: { 'application/json': { schema: OutcomeRecorded } } },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `GET` and `POST /api/rounds/:round/review/back-checks`, `POST …/back-checks/:ballot` */
export function backCheckRoutes(services: Services) {
  const { store, now, randomBytes } = services
  return createRouter()
    .openapi(listChecks, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const names = await interviewerNames(store, plan.round.id)
      const checks = await store.listBackChecks(plan.round.id)
      return c.json(
        {
          round: RoundBrief.parse(plan.round),
          draws: await store.listBackCheckDraws(plan.round.id),
          checks: checks.map((check) => rowOf(plan, names, check)),
        },
        200,
      )
    })
    .openapi(postDraw, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const { id: round } = plan.round
      const asked = c.req.valid('json')
      const before = (await store.listBackCheckDraws(round)).find(({ id }) => id === asked.id)
      if (before) return c.json(summaryOf(before), 200)

      const candidates = await store.listBackCheckCandidates(round)
      if (candidates.length === 0) {
        throw new ProblemError('conflict', 'There is no interview that could be drawn.')
      }
      const seed = asked.seed ?? Buffer.from(randomBytes(8)).toString('hex')
      const drawn = drawBackChecks(candidates, { ...asked, seed })
      const { id: user, name } = officeUserOf(c)
      const draw: BackCheckDraw = {
        id: asked.id,
        seed,
        by: asked.by,
        share: asked.share,
        candidates: candidates.length,
        digest: await sha256(candidates.map(({ ballot }) => ballot).join('\n')),
        drawn: drawn.length,
        made: { by: { id: user, name }, at: now().toISOString() },
      }
      await store.addBackChecks(round, draw, drawn)
      noteForLog(c, { draw: draw.id, by: draw.by, share: draw.share, drawn: draw.drawn, seed })
      return c.json(summaryOf(draw), 200)
    })
    .openapi(postOutcome, async (c) => {
      const { round, ballot } = c.req.valid('param')
      const { outcome, note } = c.req.valid('json')
      const { id, name } = officeUserOf(c)
      const record = { note: note || undefined, by: { id, name }, at: now().toISOString() }
      const isDrawn = await store.recordBackCheck(round, ballot, outcome, record)
      if (!isDrawn) throw new ProblemError('not-found', 'This interview was not drawn.')
      noteForLog(c, { outcome })
      return c.json({ ballot }, 200)
    })
}

function summaryOf({ drawn, candidates, seed }: BackCheckDraw) {
  return { drawn, candidates, seed }
}

function rowOf(plan: RoundPlan, names: ReadonlyMap<string, string>, check: BackCheck) {
  const { ballot, interviewer, unit, group, sealedOn, outcome, record } = check
  return {
    ballot,
    interviewer: { id: interviewer, name: names.get(interviewer) ?? interviewer },
    unit: unitOf(plan, unit),
    group: groupOf(plan, group),
    sealedOn,
    outcome: outcome ?? null,
    note: record?.note ?? null,
    recorded: record ? { by: record.by, at: record.at } : null,
  }
}
