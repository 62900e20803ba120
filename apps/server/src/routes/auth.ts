import { createRoute } from '@hono/zod-openapi'
import { ProblemError } from '../problem.ts'
import type { Services } from '../services.ts'
import { SignedIn, SignInRequest } from './account-schemas.ts'
import { peerAddress } from './peer-address.ts'
import { createRouter, problemResponses } from './router.ts'
import { sendCookies } from './send-cookies.ts'

const postSignIn = createRoute({
  method: 'post',
  path: '/sign-in/email',
  tags: ['Account'],
  summary: 'Sign in with e-mail and password; the answer sets the cookie of the session',
  request: {
    body: { required: true, content: { 'application/json': { schema: SignInRequest } } },
  },
  responses: {
    200: {
      description: 'Signed in.',
      content: { 'application/json': { schema: SignedIn } },
    },
    ...problemResponses('malformed', 'wrong-credentials', 'forbidden', 'too-many-requests'),
  },
})

const postSignOut = createRoute({
  method: 'post',
  path: '/sign-out',
  tags: ['Account'],
  summary: 'End the session, here and in the database',
  responses: {
    204: { description: 'Signed out, or never signed in.' },
    ...problemResponses('forbidden'),
  },
})

/** `/api/auth`: only what the console uses of better-auth; nothing else of it is reachable. */
export function authRoutes({ accounts }: Services) {
  return createRouter()
    .openapi(postSignIn, async (c) => {
      const outcome = await accounts.signIn(c.req.valid('json'), peerAddress(c))
      if (outcome === 'wrong') throw new ProblemError('wrong-credentials')
      if ('retryAfter' in outcome) {
        throw new ProblemError('too-many-requests', `Try again in ${outcome.retryAfter} seconds.`, {
          'retry-after': String(outcome.retryAfter),
        })
      }
      sendCookies(c, outcome.cookies)
      return c.json({ user: outcome.user }, 200)
    })
    .openapi(postSignOut, async (c) => {
      const cookies = await accounts.signOut(c.req.raw.headers)
      sendCookies(c, cookies)
      return c.body(null, 204)
    })
}
