import { createRoute } from '@hono/zod-openapi'
import { RoundBrief } from '@phieu/survey'
import type { Services } from '../services.ts'
import { RoundList } from './office-schemas.ts'
import { createRouter, problemResponses } from './router.ts'

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

/** `GET /api/rounds` */
export function roundRoutes({ store }: Services) {
  return createRouter().openapi(getRounds, async (c) => {
    const rounds = await store.listRounds()
    return c.json({ rounds: rounds.map((round) => RoundBrief.parse(round)) }, 200)
  })
}
