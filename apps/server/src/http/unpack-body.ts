import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { BODY_LIMIT, contentDigest, DIGEST_HEADER } from '@phieu/survey'
import { createMiddleware } from 'hono/factory'
import { ProblemError } from '../problem.ts'

const inflate = promisify(gunzip)

type Bytes = Uint8Array<ArrayBuffer>

/**
 * Unpacks a body, to at most `BODY_LIMIT` bytes, and checks the digest that its sender promised.
 * Some browsers have sent empty bodies under a service worker: the digest of what arrived travels
 * back as well (`bodyDigest`).
 */
export const unpackBody = createMiddleware<{ Variables: { bodyDigest: string } }>(
  async (c, next) => {
    const sent = new Uint8Array(await c.req.raw.arrayBuffer())
    if (sent.byteLength === 0) throw new ProblemError('malformed', 'The body is empty.')
    const body = await unpack(sent, c.req.header('content-encoding'))
    const bodyDigest = sha256(body)
    checkDigest(c.req.header(DIGEST_HEADER), bodyDigest, sent)

    c.set('bodyDigest', bodyDigest)
    const { method, headers } = c.req.raw
    c.req.raw = new Request(c.req.url, { method, headers, body })
    await next()
  },
)

/** Stops inflating at the limit: a small body can unpack to a very large one. */
async function unpack(sent: Bytes, encoding: string | undefined): Promise<Bytes> {
  if (encoding === undefined || encoding === 'identity') return sent
  if (encoding !== 'gzip') {
    const headers = { 'accept-encoding': 'gzip, identity' }
    throw new ProblemError('unsupported-encoding', 'Send it as it is, or as gzip.', headers)
  }
  try {
    return new Uint8Array(await inflate(sent, { maxOutputLength: BODY_LIMIT }))
  } catch (error) {
    if (error instanceof RangeError) {
      throw new ProblemError('too-large', `A body has at most ${BODY_LIMIT} bytes, also unpacked.`)
    }
    throw new ProblemError('malformed', 'The body is not gzip.')
  }
}

/** The promise may be about the body as it was sent (RFC 9530) or about what was packed. */
function checkDigest(promised: string | undefined, unpacked: string, sent: Bytes) {
  if (promised === undefined || promised.includes(contentDigest(unpacked))) return
  if (promised.includes(contentDigest(sha256(sent)))) return
  // Another algorithm is no promise that we could check.
  if (promised.includes('sha-256=')) throw new ProblemError('digest-differs')
}

/** At once, without the detour through another thread that the web's digests take. */
function sha256(bytes: Bytes): string {
  return createHash('sha256').update(bytes).digest('hex')
}
