import { createRoute } from '@hono/zod-openapi'
import { RoundBrief } from '@phieu/survey'
import { ProblemError } from '../../problem.ts'
import { createRound } from '../../rounds/create-round.ts'
import type { Services } from '../../services.ts'
import { RoundList } from '../results/office-schemas.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { roundDetailOf } from '../status/status.ts'
import { RoundDetail, RoundWish } from './round-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const getRounds = createRoute({
  method: 'get',
  path: '/',
  tags: ['Office'],
  summary: 'Every round, by name',
  responses: {
    200: {
      description: 'The rounds.',
      content: { 'application/json': { schema: RoundList } },
    },
    ...problemResponses('sign-in-needed', 'forbidden'),
  },
})

const postRound = createRoute({
  method: 'post',
  path: '/',
  tags: ['Office'],
  summary: 'Make a round, as a draft pinned to a definition and a registry',
  request: { body: { content: { 'application/json': { schema: RoundWish } }, required: true } },
  responses: {
    201: {
      description: 'The round as it was made.',
      content: { 'application/json': { schema: RoundDetail } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'conflict'),
  },
})

/** `GET /api/rounds`, `POST /api/rounds` */
export function roundRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .openapi(getRounds, async (c) => {
      const rounds = await store.listRounds()
      return c.json({ rounds: rounds.map((round) => RoundBrief.parse(round)) }, 200)
    })
    .openapi(postRound, async (c) => {
      const { round, definition, registry } = c.req.valid('json')
      const created = await createRound(store, { round, definition, registry })
      if (created.outcome !== 'created') {
        const code = created.outcome === 'faulty' ? 'malformed' : 'conflict'
        throw new ProblemError(code, created.sentences.join(' '))
      }
      noteForLog(c, { round: created.round.id, definition, registry })
      return c.json(await roundDetailOf(services, created.round, officeUserOf(c).role), 201)
    })
}
