import { createRoute } from '@hono/zod-openapi'
import { InvitationOpening, InvitationOpenRequest } from '@phieu/survey'
import { openInvitation } from '../../distribution/open-invitation.ts'
import type { Services } from '../../services.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const open = createRoute({
  method: 'post',
  path: '/open',
  tags: ['Phone'],
  summary: 'Open a personal invitation; opening it spends nothing',
  description: 'All that a phone needs to answer with the network gone.',
  request: {
    body: { required: true, content: { 'application/json': { schema: InvitationOpenRequest } } },
  },
  responses: {
    200: {
      description: 'What the invitation asks about, and what of it has been answered.',
      content: { 'application/json': { schema: InvitationOpening } },
    },
    ...problemResponses(
      'malformed',
      'unknown-invitation',
      'not-begun',
      'over',
      'revoked-invitation',
      'closed-round',
    ),
  },
})

/** `POST /api/invitations/open` */
export function openingRoutes(services: Services) {
  return createRouter().openapi(open, async (c) =>
    c.json(await openInvitation(services, c.req.valid('json')), 200),
  )
}
