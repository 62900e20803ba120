import {
  DIGEST_HEADER,
  PushReply,
  contentDigest,
  sha256,
  type PushRequest,
  type Verdict,
} from '@phieu/survey'
import { readJson, readProblem, type Push } from './push.ts'

/**
 * What one request came to. `indigestible`: the server can't take this many, or one of these; it
 * carries the problem's code when our own server said so.
 */
export type Reply =
  | {
      verdicts: readonly Verdict[]
      device?: PushReply['device']
      retryAfter?: number | undefined
    }
  | { indigestible: string | undefined }
  | { retryAfter: number }
  | 'offline'
  | 'sign-in-needed'

/** How long to wait, in seconds, when the server is busy and doesn't say. */
const USUAL_PATIENCE = 30

/**
 * Sends ballots and reads the reply.
 *
 * The body's digest travels both ways: a reply to anything but what was sent settles nothing.
 *
 * @param token - of the device, for interviewers' ballots
 */
export async function exchange(
  push: Push,
  sent: PushRequest['ballots'],
  token: string | undefined,
): Promise<Reply> {
  const body = JSON.stringify({ ballots: sent })
  const digest = await sha256(body)
  const response = await push('/api/ballots', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [DIGEST_HEADER]: contentDigest(digest),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body,
  }).catch(() => undefined)
  if (!response) return 'offline'
  if (!response.ok) return readRefusal(response)

  // The login page of a hotel's Wi-Fi says 200 as well.
  const read = PushReply.safeParse(await readJson(response))
  return read.success && read.data.bodyDigest === digest ? read.data : 'offline'
}

async function readRefusal(response: Response): Promise<Reply> {
  const code = (await readProblem(response))?.code
  if (response.status === 413) return { indigestible: code }
  if (response.status === 429 || response.status === 503) {
    return { retryAfter: readSeconds(response.headers.get('retry-after')) }
  }
  if (response.status === 401 && code) return 'sign-in-needed'
  return code === 'malformed' ? { indigestible: code } : 'offline'
}

/** Whole seconds; a date or nonsense counts as nothing said. */
function readSeconds(header: string | null): number {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : USUAL_PATIENCE
}
