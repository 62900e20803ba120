import { endpoints } from '@phieu/office'
import { PushRequest, type PushReply } from '@phieu/survey'
import { Hono } from 'hono'
import { z } from 'zod'
import { receiveEnvelopes } from '../../box/receive-envelopes.ts'
import { isNestedDeeper } from '../../http/json-depth.ts'
import { unpackBody } from '../../http/unpack-body.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'

/** More levels than an envelope of any version has; a few thousand could not be written as JSON again. */
const NESTING = 64

/** How long a phone waits when nothing more can be stored today, in seconds. */
const PATIENCE = 900

/**
 * `POST /api/ballots`: puts into the box what phones push. Plain Hono: nothing stands before it that
 * it doesn't need. No token: each slip says by what authority its envelope comes.
 *
 * The digest of the body is looked at first (`unpackBody`); what has arrived whole is read as JSON
 * under whatever `content-type` a proxy has left or put there. A page of somebody else's gains
 * nothing by it: no cookie counts here, and an envelope is worth what its slip is.
 */
export function ballotRoutes(services: Services) {
  return new Hono().post(endpoints.pushBallots.path, unpackBody, async (c) => {
    const { envelopes } = readPush(await c.req.json().catch(() => undefined))
    if (envelopes.some((entry) => isNestedDeeper(entry, NESTING))) {
      throw new ProblemError('malformed', 'An envelope is nested deeper than any envelope is.')
    }
    const { verdicts, retryAfter } = await receiveEnvelopes(services, envelopes)
    if (verdicts.length === 0 && retryAfter === undefined) {
      const headers = { 'retry-after': String(PATIENCE) }
      throw new ProblemError('unavailable', 'Nothing could be kept; keep your ballots.', headers)
    }
    const reply: z.input<typeof PushReply> = {
      ...(await services.store.backupState()),
      bodyDigest: c.var.bodyDigest,
      verdicts,
      ...(retryAfter !== undefined && { retryAfter }),
    }
    return c.json(reply)
  })
}

/** @throws ProblemError `malformed` or `too-many` */
function readPush(body: unknown): PushRequest {
  const result = PushRequest.safeParse(body)
  if (result.success) return result.data
  const isTooMany = result.error.issues.some(
    ({ code, path }) => code === 'too_big' && path.join('.') === 'envelopes',
  )
  if (isTooMany) throw new ProblemError('too-many', 'A request carries at most 200 envelopes.')
  throw new ProblemError('malformed', z.prettifyError(result.error))
}
