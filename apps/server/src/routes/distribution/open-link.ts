import { createRoute, z } from '@hono/zod-openapi'
import { LinkOpening } from '@phieu/survey'
import { openLink } from '../../distribution/open-link.ts'
import type { Services } from '../../services.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const open = createRoute({
  method: 'get',
  path: '/{code}',
  tags: ['Phone'],
  summary: "Open a citizen's link",
  description: 'All that a phone needs to answer with the network gone.',
  request: {
    params: z.object({ code: z.string().max(64) }),
    query: z.object({
      again: z.literal('yes').optional().describe('The phone has opened it before.'),
    }),
  },
  responses: {
    200: {
      description: 'What the link asks about.',
      content: { 'application/json': { schema: LinkOpening } },
    },
    ...problemResponses(
      'unknown-link',
      'not-begun',
      'paused-link',
      'over',
      'revoked-link',
      'full-link',
      'closed-round',
      'too-many-requests',
    ),
  },
})

/** `GET /api/links/:code` */
export function linkRoutes(services: Services) {
  return createRouter().openapi(open, async (c) => {
    const { code } = c.req.valid('param')
    const again = c.req.valid('query').again === 'yes'
    return c.json(await openLink(services, code, again), 200)
  })
}
