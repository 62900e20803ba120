import { createHash } from 'node:crypto'
import { endpoints } from '@phieu/office'
import { PUSH_LIMIT, PushRequest, UNSIGNED_LIMIT, type PushReply } from '@phieu/survey'
import { Hono } from 'hono'
import { z } from 'zod'
import { openGrounds } from '../../box/grounds.ts'
import { receiveEnvelopes } from '../../box/receive-envelopes.ts'
import { isBounded } from '../../http/bounded-json.ts'
import { peerAddress } from '../../http/peer-address.ts'
import { readBody } from '../../http/read-body.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'

/** More than two hundred envelopes of any version have, with the slips beside them. */
const BOUNDS = { depth: 16, signs: PUSH_LIMIT * 64 }

const utf8 = new TextDecoder()

/** How long a phone waits when nothing more can be stored today, in seconds. */
const PATIENCE = 900

/** An answer that is JSON, and nothing else, and nobody's to keep. */
const headers = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

/**
 * `POST /api/ballots`: puts into the box what phones push. Plain Hono, mounted before everything that
 * other requests pass: no cookie, no token, no page, nothing to pack. Each slip says by what authority
 * its envelope comes.
 *
 * The digest of the body is looked at first (`readBody`); what has arrived whole is read as JSON
 * under whatever `content-type` a proxy has left or put there. A page of somebody else's gains
 * nothing by it: no cookie counts here, and an envelope is worth what its slip is.
 */
export function ballotRoutes(services: Services) {
  const grounds = openGrounds(services)
  return new Hono().post(endpoints.pushBallots.path, async (c) => {
    const { bytes, digest, isPromised } = await readBody(c)
    const pushed = readPush(parseBounded(bytes))
    const { envelopes, digest: own } = pushed
    if (!isPromised && !isWhole(envelopes, own)) throw new ProblemError('digest-differs')
    limitUnsigned(envelopes)
    const from = () => peerAddress(c, services.config)
    const { backups, verdicts, retryAfter } = await receiveEnvelopes(
      services,
      grounds,
      pushed,
      from,
    )
    if (verdicts.length === 0 && retryAfter === undefined) {
      const later = { 'retry-after': String(PATIENCE) }
      throw new ProblemError('unavailable', 'Nothing could be kept; keep your ballots.', later)
    }
    const reply: z.input<typeof PushReply> = {
      ...backups,
      bodyDigest: digest,
      verdicts,
      ...(retryAfter !== undefined && { retryAfter }),
    }
    return new Response(JSON.stringify(reply), { headers })
  })
}

/** @returns `undefined` for what is no JSON. @throws ProblemError `malformed` for more than any phone sends */
function parseBounded(body: Uint8Array): unknown {
  if (!isBounded(body, BOUNDS)) {
    throw new ProblemError('malformed', 'The body has more levels or parts than any push has.')
  }
  try {
    return JSON.parse(utf8.decode(body))
  } catch {
    return undefined
  }
}

/** Whether they are what their phone has sent, as far as it has said that in the body itself. */
function isWhole(envelopes: PushRequest['envelopes'], digest: string | undefined): boolean {
  if (digest === undefined) return true
  return createHash('sha256').update(JSON.stringify(envelopes)).digest('hex') === digest
}

const Signed = z.object({ sender: z.object({ by: z.literal('device'), device: z.string() }) })

/** @throws ProblemError `too-many` */
function limitUnsigned(envelopes: PushRequest['envelopes']): void {
  if (envelopes.length <= UNSIGNED_LIMIT) return
  const slips = envelopes.map(({ slip }) => Signed.safeParse(slip).data)
  const phones = new Set(slips.flatMap((slip) => slip?.sender.device ?? []))
  const unsigned = slips.filter((slip) => slip === undefined).length
  if (unsigned <= UNSIGNED_LIMIT && phones.size <= UNSIGNED_LIMIT) return
  throw new ProblemError(
    'too-many',
    `A request carries at most ${UNSIGNED_LIMIT} envelopes that no enrolled phone has signed.`,
  )
}

/** @throws ProblemError `malformed` or `too-many` */
function readPush(body: unknown): PushRequest {
  const result = PushRequest.safeParse(body)
  if (result.success) return result.data
  const isTooMany = result.error.issues.some(
    ({ code, path }) => code === 'too_big' && path.join('.') === 'envelopes',
  )
  if (isTooMany)
    throw new ProblemError('too-many', `A request carries at most ${PUSH_LIMIT} envelopes.`)
  throw new ProblemError('malformed', z.prettifyError(result.error))
}
