import { createRoute } from '@hono/zod-openapi'
import { actorOf, logDeed, logFailedSignIn, logSignIn } from '../../log/account-log.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { SecondFactorRequest, SignedIn, SignInAnswer, SignInRequest } from './account-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sendCookies } from '../../http/send-cookies.ts'
import { tooManyProblem } from '../../http/too-many-problem.ts'
import { visitOf } from '../../http/request-origin.ts'

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
      description: 'Signed in, or halfway: then a code is needed.',
      content: { 'application/json': { schema: SignInAnswer } },
    },
    ...problemResponses(
      'malformed',
      'wrong-credentials',
      'disabled-account',
      'forbidden',
      'too-many-requests',
    ),
  },
})

const postSecondFactor = createRoute({
  method: 'post',
  path: '/second-factor',
  tags: ['Account'],
  summary: 'Finish a sign-in with a code of the phone or one that was written down',
  request: {
    body: { required: true, content: { 'application/json': { schema: SecondFactorRequest } } },
  },
  responses: {
    200: {
      description: 'Signed in.',
      content: { 'application/json': { schema: SignedIn } },
    },
    ...problemResponses(
      'malformed',
      'wrong-code',
      'begin-again',
      'disabled-account',
      'forbidden',
      'too-many-requests',
    ),
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

/** `/api/auth`: the way in and out; nothing else of better-auth is reachable. */
export function authRoutes(services: Services) {
  const { accounts, config } = services
  return createRouter()
    .openapi(postSignIn, async (c) => {
      const credentials = c.req.valid('json')
      const outcome = await accounts.signIn(credentials, visitOf(c, config))
      if (outcome === 'wrong' || outcome === 'disabled') {
        const why = outcome === 'wrong' ? 'wrong-password' : outcome
        const person = await services.store.findPersonByEmail(credentials.email)
        await logFailedSignIn(services, person, why)
        throw new ProblemError(outcome === 'wrong' ? 'wrong-credentials' : 'disabled-account')
      }
      if ('retryAfter' in outcome) throw tooManyProblem(outcome)

      sendCookies(c, outcome.cookies)
      if ('codeNeeded' in outcome) return c.json({ user: null, codeNeeded: true }, 200)
      await logSignIn(services, outcome.user)
      return c.json({ user: outcome.user, codeNeeded: false }, 200)
    })
    .openapi(postSecondFactor, async (c) => {
      const outcome = await accounts.proveSecondFactor(c.req.valid('json'), visitOf(c, config))
      if (outcome === 'begin-again') throw new ProblemError('begin-again')
      if (outcome === 'disabled') throw new ProblemError('disabled-account')
      if (outcome === 'wrong') throw new ProblemError('wrong-credentials')
      if ('wrongFor' in outcome) {
        const person = outcome.wrongFor && (await services.store.findPerson(outcome.wrongFor))
        await logFailedSignIn(services, person || undefined, 'wrong-code')
        throw new ProblemError('wrong-code')
      }
      if ('retryAfter' in outcome) throw tooManyProblem(outcome)

      sendCookies(c, outcome.cookies)
      await logSignIn(services, outcome.user)
      return c.json({ user: outcome.user }, 200)
    })
    .openapi(postSignOut, async (c) => {
      const found = await accounts.findUser(c.req.raw.headers)
      const cookies = await accounts.signOut(c.req.raw.headers)
      sendCookies(c, cookies)
      if (found) await logDeed(services, actorOf(found.user), 'session.ended')
      return c.body(null, 204)
    })
}
