import { createRoute } from '@hono/zod-openapi'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import {
  ConfirmRequest,
  PasswordProof,
  SecondFactorSecret,
  WrittenCodes,
} from './own-account-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sendCookies } from '../../http/send-cookies.ts'
import { tooManyProblem } from '../../http/too-many-problem.ts'
import { visitOf } from '../../http/request-origin.ts'

const withPassword = {
  body: { required: true, content: { 'application/json': { schema: PasswordProof } } },
} as const
const problems = problemResponses(
  'malformed',
  'sign-in-needed',
  'wrong-password',
  'too-many-requests',
  'conflict',
)

const postBegin = createRoute({
  method: 'post',
  path: '/begin',
  tags: ['Account'],
  summary: 'Make a secret for the app on one’s phone; it counts once a code of it was confirmed',
  request: withPassword,
  responses: {
    200: {
      description: 'The secret and the codes to write down, shown once.',
      content: { 'application/json': { schema: SecondFactorSecret } },
    },
    ...problems,
  },
})

const postConfirm = createRoute({
  method: 'post',
  path: '/confirm',
  tags: ['Account'],
  summary: 'Confirm the secret with a code: from now on the sign-in asks for one',
  request: {
    body: { required: true, content: { 'application/json': { schema: ConfirmRequest } } },
  },
  responses: {
    204: { description: 'It counts.' },
    ...problemResponses(
      'malformed',
      'sign-in-needed',
      'wrong-code',
      'too-many-requests',
      'conflict',
    ),
  },
})

const postEnd = createRoute({
  method: 'post',
  path: '/end',
  tags: ['Account'],
  summary: 'Sign in with the password alone again',
  request: withPassword,
  responses: { 204: { description: 'Ended.' }, ...problems },
})

const postWrittenCodes = createRoute({
  method: 'post',
  path: '/written-codes',
  tags: ['Account'],
  summary: 'New codes to write down, in the place of the old ones',
  request: withPassword,
  responses: {
    200: {
      description: 'The codes, shown once.',
      content: { 'application/json': { schema: WrittenCodes } },
    },
    ...problems,
  },
})

/** `/api/account/second-factor` */
export function secondFactorRoutes({ accounts: { own }, config }: Services) {
  return createRouter()
    .openapi(postBegin, async (c) => {
      const { password } = c.req.valid('json')
      const outcome = await own.beginSecondFactor(password, visitOf(c, config))
      if (outcome === 'wrong') throw new ProblemError('wrong-password')
      if (outcome === 'standing') {
        throw new ProblemError('conflict', 'There is a second factor already.')
      }
      if ('retryAfter' in outcome) throw tooManyProblem(outcome)
      return c.json(outcome, 200)
    })
    .openapi(postConfirm, async (c) => {
      const { code } = c.req.valid('json')
      const outcome = await own.confirmSecondFactor(code, visitOf(c, config))
      if (outcome === 'wrong') throw new ProblemError('wrong-code')
      if (outcome === 'not-begun')
        throw new ProblemError('conflict', 'There is nothing to confirm.')
      if ('retryAfter' in outcome) throw tooManyProblem(outcome)
      sendCookies(c, outcome.cookies)
      return c.body(null, 204)
    })
    .openapi(postEnd, async (c) => {
      const { password } = c.req.valid('json')
      const outcome = await own.endSecondFactor(password, visitOf(c, config))
      if (outcome === 'wrong') throw new ProblemError('wrong-password')
      if ('retryAfter' in outcome) throw tooManyProblem(outcome)
      sendCookies(c, outcome.cookies)
      return c.body(null, 204)
    })
    .openapi(postWrittenCodes, async (c) => {
      const { password } = c.req.valid('json')
      const outcome = await own.renewWrittenCodes(password, visitOf(c, config))
      if (outcome === 'wrong') throw new ProblemError('wrong-password')
      if (outcome === 'not-begun') {
        throw new ProblemError('conflict', 'There is no second factor.')
      }
      if ('retryAfter' in outcome) throw tooManyProblem(outcome)
      return c.json(outcome, 200)
    })
}
