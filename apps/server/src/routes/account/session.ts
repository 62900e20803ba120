import { createRoute } from '@hono/zod-openapi'
import type { Services } from '../../services.ts'
import { Session } from './account-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sendCookies } from '../../http/send-cookies.ts'

const getSession = createRoute({
  method: 'get',
  path: '/',
  tags: ['Account'],
  summary: 'Who is signed in, and whether the first admin is still missing',
  responses: {
    200: {
      description: 'The user, or `null` for a stranger.',
      content: { 'application/json': { schema: Session } },
    },
    ...problemResponses('internal'),
  },
})

/** `GET /api/session` */
export function sessionRoutes({ accounts }: Services) {
  return createRouter().openapi(getSession, async (c) => {
    const found = await accounts.findUser(c.req.raw.headers)
    sendCookies(c, found?.cookies ?? [])
    const setupNeeded = found ? false : await accounts.needsSetup()
    return c.json({ user: found?.user ?? null, setupNeeded }, 200)
  })
}
