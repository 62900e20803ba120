import { createRoute, z } from '@hono/zod-openapi'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import {
  NameRequest,
  OwnAccountAnswer,
  PasswordRequest,
  SessionParam,
} from './own-account-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sendCookies } from '../../http/send-cookies.ts'
import { tooManyProblem } from '../../http/too-many-problem.ts'
import { visitOf } from '../../http/request-origin.ts'

const getAccount = createRoute({
  method: 'get',
  path: '/',
  tags: ['Account'],
  summary: 'One’s own account and where it is signed in',
  responses: {
    200: {
      description: 'The account.',
      content: { 'application/json': { schema: OwnAccountAnswer } },
    },
    ...problemResponses('sign-in-needed'),
  },
})

const done = { 204: { description: 'Done.' } }

const postName = createRoute({
  method: 'post',
  path: '/name',
  tags: ['Account'],
  summary: 'Change one’s own name',
  request: { body: { required: true, content: { 'application/json': { schema: NameRequest } } } },
  responses: { ...done, ...problemResponses('malformed', 'sign-in-needed') },
})

const postPassword = createRoute({
  method: 'post',
  path: '/password',
  tags: ['Account'],
  summary: 'Change one’s own password; every other session ends',
  request: {
    body: { required: true, content: { 'application/json': { schema: PasswordRequest } } },
  },
  responses: {
    ...done,
    ...problemResponses('malformed', 'sign-in-needed', 'wrong-password', 'too-many-requests'),
  },
})

const postEndOthers = createRoute({
  method: 'post',
  path: '/sessions/end-others',
  tags: ['Account'],
  summary: 'Sign out everywhere but here',
  responses: {
    200: {
      description: 'How many sessions ended.',
      content: { 'application/json': { schema: z.object({ ended: z.int() }) } },
    },
    ...problemResponses('sign-in-needed'),
  },
})

const postEndSession = createRoute({
  method: 'post',
  path: '/sessions/{id}/end',
  tags: ['Account'],
  summary: 'End one of one’s own sessions',
  request: { params: SessionParam },
  responses: { ...done, ...problemResponses('sign-in-needed', 'not-found') },
})

/** `/api/account`: one's own name, password and sessions. */
export function ownAccountRoutes({ accounts, store, config }: Services) {
  return createRouter()
    .openapi(getAccount, async (c) => {
      const sessions = await accounts.own.listSessions(c.req.raw.headers)
      return c.json({ user: officeUserOf(c), sessions: sessions ?? [] }, 200)
    })
    .openapi(postName, async (c) => {
      const { name } = c.req.valid('json')
      const before = officeUserOf(c)
      await store.changePerson(before.id, { name })
      noteForLog(c, { name })
      return c.body(null, 204)
    })
    .openapi(postPassword, async (c) => {
      const outcome = await accounts.own.changePassword(c.req.valid('json'), visitOf(c, config))
      if (outcome === 'wrong') throw new ProblemError('wrong-password')
      if ('retryAfter' in outcome) throw tooManyProblem(outcome)
      sendCookies(c, outcome.cookies)
      return c.body(null, 204)
    })
    .openapi(postEndOthers, async (c) => {
      const ended = await accounts.own.endOtherSessions(c.req.raw.headers)
      noteForLog(c, { sessions: ended })
      return c.json({ ended }, 200)
    })
    .openapi(postEndSession, async (c) => {
      const ended = await accounts.own.endSession(c.req.raw.headers, c.req.valid('param').id)
      if (!ended) throw new ProblemError('not-found', 'This account has no such session.')
      return c.body(null, 204)
    })
}
