import { createRoute, z } from '@hono/zod-openapi'
import type { Services } from '../../services.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const getHealth = createRoute({
  method: 'get',
  path: '/',
  tags: ['Everyone'],
  summary: 'Whether the server and its database answer',
  responses: {
    200: {
      description: 'They do.',
      content: { 'application/json': { schema: z.object({ status: z.literal('ok') }) } },
    },
    ...problemResponses('internal'),
  },
})

/** `GET /api/health` */
export function healthRoutes({ store }: Services) {
  return createRouter().openapi(getHealth, async (c) => {
    await store.ping()
    return c.json({ status: 'ok' as const }, 200)
  })
}
