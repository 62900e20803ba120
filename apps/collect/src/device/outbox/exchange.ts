import { DIGEST_HEADER, PushReply, contentDigest, sha256, type PushRequest } from '@phieu/survey'
import { readJson, readProblem, type Push } from './push.ts'

/**
 * What one request came to. `indigestible`: the server can't take this many, or one of these; it
 * carries the problem's code when our own server said so.
 */
export type Reply =
  | PushReply
  | { indigestible: string | undefined }
  | { retryAfter: number }
  | 'offline'

/** How long to wait, in seconds, when the server is busy and doesn't say. */
const USUAL_PATIENCE = 30

/**
 * Sends envelopes and reads the reply.
 *
 * The body's digest travels both ways: a reply to anything but what was sent settles nothing. No
 * credential goes with it: each envelope's slip says by whose authority it comes.
 */
export async function exchange(push: Push, envelopes: PushRequest['envelopes']): Promise<Reply> {
  const body = JSON.stringify({ envelopes })
  const digest = await sha256(body)
  const response = await push('/api/ballots', {
    method: 'POST',
    headers: { 'content-type': 'application/json', [DIGEST_HEADER]: contentDigest(digest) },
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
  return code === 'malformed' ? { indigestible: code } : 'offline'
}

/** Whole seconds; a date or nonsense counts as nothing said. */
function readSeconds(header: string | null): number {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : USUAL_PATIENCE
}
