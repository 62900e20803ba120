import { createRoute, z } from '@hono/zod-openapi'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import type { RefusedEntry as StoredEntry } from '../../store/refused/refused-store.ts'
import { RefusedBallot, RefusedList } from '../results/office-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const listRefused = createRoute({
  method: 'get',
  path: '/',
  tags: ['Office'],
  summary: 'Ballots that were refused, newest day first',
  request: {
    query: z.object({
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: {
    200: {
      description: 'One page of them, without their content.',
      content: { 'application/json': { schema: RefusedList } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden'),
  },
})

const getRefused = createRoute({
  method: 'get',
  path: '/{id}',
  tags: ['Office'],
  summary: 'One refused ballot, raw as it came',
  request: { params: z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: {
    200: {
      description: 'The ballot as it was sent.',
      content: { 'application/json': { schema: RefusedBallot } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `GET /api/refused` and `GET /api/refused/:id` */
export function refusedRoutes({ store }: Services) {
  return createRouter()
    .openapi(listRefused, async (c) => {
      const { offset, limit } = c.req.valid('query')
      const entries = await store.listRefused({ offset, limit })
      const total = await store.countRefused()
      return c.json({ total, offset, refused: entries.map(writeEntry) }, 200)
    })
    .openapi(getRefused, async (c) => {
      const found = await store.findRefused(c.req.valid('param').id)
      if (!found) throw new ProblemError('not-found', 'There is no such refused ballot.')
      return c.json({ ...writeEntry(found), raw: found.raw }, 200)
    })
}

function writeEntry({ id, why, refusedOn, size, round, ballot }: StoredEntry) {
  return { id, why, refusedOn, size, round: round ?? null, ballot: ballot ?? null }
}
