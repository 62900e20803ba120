import { createRoute, z } from '@hono/zod-openapi'
import { DIGEST_HEADER, PushReply, PushRequest } from '@phieu/survey'
import { ProblemError } from '../../problem.ts'
import { receiveBallots } from '../../ballots/receive-ballots.ts'
import type { Services } from '../../services.ts'
import { readDevice } from '../../http/bearer.ts'
import { isNestedDeeper } from '../../http/json-depth.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { unpackBody } from '../../http/unpack-body.ts'

const pushBallots = createRoute({
  method: 'post',
  path: '/',
  tags: ['Phone'],
  summary: 'Keep sealed ballots',
  description:
    'Each ballot is judged on its own. Safe to repeat: a ballot that arrives again is kept once, ' +
    'and its receipt is the same. A ballot without a verdict is not settled: send it again later.',
  security: [{}, { device: [] }],
  middleware: [unpackBody] as const,
  request: {
    headers: z.object({
      'content-encoding': z.string().optional().describe('gzip, or nothing'),
      [DIGEST_HEADER]: z.string().optional().describe('sha-256 of the body (RFC 9530), checked'),
    }),
    body: { required: true, content: { 'application/json': { schema: PushRequest } } },
  },
  responses: {
    200: {
      description: 'What became of each ballot.',
      content: { 'application/json': { schema: PushReply } },
    },
    ...problemResponses(
      'malformed',
      'digest-differs',
      'unknown-device',
      'too-large',
      'too-many',
      'unsupported-encoding',
      'unavailable',
    ),
  },
})

/** More levels than a ballot of any version has; a few thousand could not be written as JSON again. */
const NESTING = 64

/** How long a phone waits when nothing more can be stored today, in seconds. */
const PATIENCE = 900

/** `POST /api/ballots`: keeps what phones push. */
export function ballotRoutes(services: Services) {
  return createRouter().openapi(
    pushBallots,
    async (c) => {
      const { ballots } = c.req.valid('json')
      if (ballots.some(({ ballot }) => isNestedDeeper(ballot, NESTING))) {
        throw new ProblemError('malformed', 'A ballot is nested deeper than any ballot is.')
      }
      const device = await readDevice(services, c.req.header('authorization'))
      const { verdicts, retryAfter } = await receiveBallots(services, ballots, device)
      if (verdicts.length === 0 && retryAfter === undefined) {
        const headers = { 'retry-after': String(PATIENCE) }
        throw new ProblemError('unavailable', 'Nothing could be kept; keep your ballots.', headers)
      }
      const state = device && (device.revokedOn === undefined ? 'known' : 'revoked')
      return c.json(
        { bodyDigest: c.var.bodyDigest, verdicts, retryAfter, ...(state && { device: state }) },
        200,
      )
    },
    (result) => {
      if (result.success) return
      const isTooMany = result.error.issues.some(
        ({ code, path }) => code === 'too_big' && path.join('.') === 'ballots',
      )
      if (isTooMany) throw new ProblemError('too-many', 'A request carries at most 200 ballots.')
      throw new ProblemError('malformed', z.prettifyError(result.error))
    },
  )
}
