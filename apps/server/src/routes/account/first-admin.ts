import { createRoute } from '@hono/zod-openapi'
import { actorOf, logDeed, logSignIn } from '../../log/account-log.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { SetupRequest, SignedIn } from './account-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sendCookies } from '../../http/send-cookies.ts'
import { visitOf } from '../../http/request-origin.ts'

const postSetup = createRoute({
  method: 'post',
  path: '/',
  tags: ['Account'],
  summary: 'Make the first admin with the token of the set-up link, and sign them in',
  request: {
    body: { required: true, content: { 'application/json': { schema: SetupRequest } } },
  },
  responses: {
    200: {
      description: 'The first admin, signed in.',
      content: { 'application/json': { schema: SignedIn } },
    },
    ...problemResponses(
      'malformed',
      'forbidden',
      'unknown-setup',
      'used-setup',
      'expired-setup',
      'too-many-requests',
    ),
  },
})

const refusals = {
  unknown: 'unknown-setup',
  used: 'used-setup',
  expired: 'expired-setup',
} as const

/** `POST /api/setup`: works once, because there is one first admin. */
export function setupRoutes(services: Services) {
  const { accounts, config } = services
  return createRouter().openapi(postSetup, async (c) => {
    const { token, ...admin } = c.req.valid('json')
    const outcome = await accounts.setUp(token, admin)
    if (outcome !== 'done') throw new ProblemError(refusals[outcome])

    const signedIn = await accounts.signIn(admin, visitOf(c, config))
    if (typeof signedIn === 'string' || !('user' in signedIn)) {
      throw new ProblemError('too-many-requests', 'The account is made; sign in with it.')
    }
    sendCookies(c, signedIn.cookies)
    await logDeed(services, actorOf(signedIn.user), 'admin.set-up')
    await logSignIn(services, signedIn.user)
    return c.json({ user: signedIn.user }, 200)
  })
}
