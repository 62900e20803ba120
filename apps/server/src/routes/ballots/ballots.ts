import { endpoints } from '@phieu/office'
import type { PushReply } from '@phieu/survey'
import { PushRequest } from '@phieu/survey'
import { Hono } from 'hono'
import { z } from 'zod'
import { receiveBallots } from '../../ballots/receive-ballots.ts'
import { readDevice } from '../../http/bearer.ts'
import { isNestedDeeper } from '../../http/json-depth.ts'
import { unpackBody } from '../../http/unpack-body.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'

/** More levels than a ballot of any version has; a few thousand could not be written as JSON again. */
const NESTING = 64

/** How long a phone waits when nothing more can be stored today, in seconds. */
const PATIENCE = 900

/** `POST /api/ballots`: keeps what phones push. Plain Hono: nothing stands before it that it doesn't need. */
export function ballotRoutes(services: Services) {
  return new Hono().post(endpoints.pushBallots.path, unpackBody, async (c) => {
    const isJson = c.req.header('content-type')?.startsWith('application/json')
    const { ballots } = readPush(isJson ? await c.req.json().catch(() => undefined) : undefined)
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
    const { bodyDigest } = c.var
    const reply: z.input<typeof PushReply> = {
      bodyDigest,
      verdicts,
      ...(retryAfter !== undefined && { retryAfter }),
      ...(state && { device: state }),
    }
    return c.json(reply)
  })
}

/** @throws ProblemError `malformed` or `too-many` */
function readPush(body: unknown): PushRequest {
  const result = PushRequest.safeParse(body)
  if (result.success) return result.data
  const isTooMany = result.error.issues.some(
    ({ code, path }) => code === 'too_big' && path.join('.') === 'ballots',
  )
  if (isTooMany) throw new ProblemError('too-many', 'A request carries at most 200 ballots.')
  throw new ProblemError('malformed', z.prettifyError(result.error))
}
