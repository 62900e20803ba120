import { createRoute } from '@hono/zod-openapi'
import { liveResult } from '../../results/live-result.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { LiveResultDocument, ProgressReport, ResultQuery } from './result-schemas.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const getResult = createRoute({
  method: 'get',
  path: '/{round}/result',
  tags: ['Office'],
  summary: 'The result as it would be published now: index, ranks, changes; small cells hidden',
  request: { params: RoundParam, query: ResultQuery },
  responses: {
    200: {
      description: 'The result, as of now.',
      content: { 'application/json': { schema: LiveResultDocument } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'conflict'),
  },
})

const getProgress = createRoute({
  method: 'get',
  path: '/{round}/result/progress',
  tags: ['Office'],
  summary: 'How far the computation of this round’s result is',
  request: { params: RoundParam },
  responses: {
    200: {
      description: 'Replicates that were run, of all.',
      content: { 'application/json': { schema: ProgressReport } },
    },
    ...problemResponses('sign-in-needed', 'forbidden'),
  },
})

/** `GET /api/rounds/:round/result`, `GET /api/rounds/:round/result/progress` */
export function resultApiRoutes(services: Services) {
  const { computer } = services
  return createRouter()
    .openapi(getProgress, (c) => {
      const computing = computer.progressOf(c.req.valid('param').round) ?? null
      return c.json({ computing }, 200)
    })
    .openapi(getResult, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const repeats = c.req.valid('query')
      const { document, annual } = await liveResult(services, plan, repeats).catch(sayContradiction)
      return c.json(LiveResultDocument.parse({ ...document, annual: annual ?? null }), 200)
    })
}

/** @throws ProblemError `conflict` for what scoring says of parts that contradict each other */
export function sayContradiction(error: unknown): never {
  if (!(error instanceof RangeError)) throw error
  throw new ProblemError(
    'conflict',
    `The parts of the result contradict each other: ${error.message}.`,
  )
}
