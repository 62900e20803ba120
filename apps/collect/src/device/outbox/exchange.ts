import {
  DIGEST_HEADER,
  PushReply,
  contentDigest,
  pushBody,
  sha256,
  type PushRequest,
  type SignedTogether,
} from '@phieu/survey'
import { cutBy, readJson, readProblem, type Cut, type Push } from './push.ts'

/**
 * What one request came to. No reply to a whole request says anything of the envelopes in it: whatever
 * was wrong with it may have been the line's doing.
 *
 * `spoilt`: our server has not got what was sent, or can't take it.
 */
export type Reply = PushReply | { retryAfter: number } | 'spoilt' | Cut

/** How long to wait, in seconds, when the server is busy and doesn't say. */
const USUAL_PATIENCE = 30

/**
 * Sends envelopes and reads the reply.
 *
 * The body's digest travels both ways: a reply to anything but what was sent settles nothing. No
 * credential goes with it: each envelope's slip says by whose authority it comes.
 *
 * @param packed - as gzip, where the browser can; the digest is that of what was packed
 */
export async function exchange(
  push: Push,
  envelopes: PushRequest['envelopes'],
  packed: boolean,
  together?: SignedTogether,
): Promise<Reply> {
  const body = await pushBody(envelopes, together)
  const digest = await sha256(body)
  const packs = packed && globalThis.CompressionStream
  const response = await push('/api/ballots', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [DIGEST_HEADER]: contentDigest(digest),
      ...(packs && { 'content-encoding': 'gzip' }),
    },
    body: packs ? await pack(body) : body,
  }).catch(() => undefined)
  if (!response) return 'offline'
  if (!response.ok) return readRefusal(response)

  // The login page of a hotel's Wi-Fi says 200 as well.
  const read = PushReply.safeParse(await readJson(response))
  if (read.success) return read.data.bodyDigest === digest ? read.data : 'spoilt'
  return cutBy(response)
}

function pack(body: string): Promise<ArrayBuffer> {
  const stream = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Response(stream).arrayBuffer()
}

async function readRefusal(response: Response): Promise<Reply> {
  const problem = await readProblem(response)
  if (!problem) return cutBy(response)
  if (response.status === 429 || response.status === 503) {
    return { retryAfter: readSeconds(response.headers.get('retry-after')) }
  }
  return 'spoilt'
}

/** Whole seconds; a date or nonsense counts as nothing said. */
function readSeconds(header: string | null): number {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : USUAL_PATIENCE
}
