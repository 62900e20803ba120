import { createRoute, z } from '@hono/zod-openapi'
import { actorOf, logDeed, logSignIn } from '../../log/account-log.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import {
  AccessCode,
  AccessSight,
  JoinRequest,
  NewPasswordRequest,
  SignedIn,
} from './account-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sendCookies } from '../../http/send-cookies.ts'
import { visitOf } from '../../http/request-origin.ts'

const postLook = createRoute({
  method: 'post',
  path: '/look',
  tags: ['Account'],
  summary: 'What a link opens, and for whom; it stays unused',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ code: AccessCode }) } },
    },
  },
  responses: {
    200: {
      description: 'What the link opens.',
      content: { 'application/json': { schema: AccessSight } },
    },
    ...problemResponses('malformed', 'forbidden', 'unknown-access', 'expired-access'),
  },
})

const postJoin = createRoute({
  method: 'post',
  path: '/join',
  tags: ['Account'],
  summary: 'Make the account that an invitation opens, and sign in',
  request: {
    body: { required: true, content: { 'application/json': { schema: JoinRequest } } },
  },
  responses: {
    200: {
      description: 'The new account, signed in.',
      content: { 'application/json': { schema: SignedIn } },
    },
    ...problemResponses(
      'malformed',
      'forbidden',
      'unknown-access',
      'expired-access',
      'taken-address',
      'too-many-requests',
    ),
  },
})

const postPassword = createRoute({
  method: 'post',
  path: '/password',
  tags: ['Account'],
  summary: 'Set the password that a link opens; every session of the account ends',
  request: {
    body: { required: true, content: { 'application/json': { schema: NewPasswordRequest } } },
  },
  responses: {
    204: { description: 'Set; sign in with it.' },
    ...problemResponses('malformed', 'forbidden', 'unknown-access', 'expired-access'),
  },
})

const refusals = {
  unknown: 'unknown-access',
  expired: 'expired-access',
  taken: 'taken-address',
} as const

/** `/api/access`: what the holder of a link does with it. The code travels in the body, never in an address. */
export function accessLinkRoutes(services: Services) {
  const { accounts, config, store } = services
  return createRouter()
    .openapi(postLook, async (c) => {
      const sight = await accounts.links.look(c.req.valid('json').code)
      if (typeof sight === 'string') throw new ProblemError(refusals[sight])
      const { kind, name, email, role } = sight
      return c.json({ kind, name, email, role }, 200)
    })
    .openapi(postJoin, async (c) => {
      const { code, ...account } = c.req.valid('json')
      const outcome = await accounts.links.join(code, account)
      if (typeof outcome === 'string') throw new ProblemError(refusals[outcome])

      const person = await store.findPerson(outcome.user)
      const credentials = { email: person?.email ?? '', password: account.password }
      const signedIn = await accounts.signIn(credentials, visitOf(c, config))
      if (typeof signedIn === 'string' || !('user' in signedIn)) {
        throw new ProblemError('too-many-requests', 'The account is made; sign in with it.')
      }
      sendCookies(c, signedIn.cookies)
      await logDeed(services, actorOf(signedIn.user), 'account.joined')
      await logSignIn(services, signedIn.user)
      return c.json({ user: signedIn.user }, 200)
    })
    .openapi(postPassword, async (c) => {
      const { code, password } = c.req.valid('json')
      const outcome = await accounts.links.setPassword(code, password)
      if (typeof outcome === 'string') throw new ProblemError(refusals[outcome])

      const person = await store.findPerson(outcome.user)
      if (person) await logDeed(services, actorOf(person), 'password.renewed')
      return c.body(null, 204)
    })
}
