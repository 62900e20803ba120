import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { BODY_LIMIT, contentDigest, DIGEST_HEADER } from '@phieu/survey'
import { createMiddleware } from 'hono/factory'
import { ProblemError } from '../problem.ts'

const inflate = promisify(gunzip)

type Bytes = Uint8Array<ArrayBuffer>

/**
 * Unpacks a body, to at most `BODY_LIMIT` bytes, and checks the digest that its sender promised:
 * before anything else is said of it, so that what a proxy has emptied or spoilt is `digest-differs`,
 * which is sent again, and never `malformed`, which is not. Some browsers have sent empty bodies
 * under a service worker: the digest of what arrived travels back as well (`bodyDigest`).
 */
export const unpackBody = createMiddleware<{
  Variables: { body: Bytes; bodyDigest: string }
}>(async (c, next) => {
  const sent = new Uint8Array(await c.req.raw.arrayBuffer())
  const promised = c.req.header(DIGEST_HEADER)
  const body = await unpack(sent, c.req.header('content-encoding'), promised)
  const bodyDigest = sha256(body)
  if (!isKept(promised, body) && !isKept(promised, sent)) throw new ProblemError('digest-differs')

  c.set('body', body)
  c.set('bodyDigest', bodyDigest)
  await next()
})

/** Stops inflating at the limit: a small body can unpack to a very large one. */
async function unpack(
  sent: Bytes,
  encoding: string | undefined,
  promised: string | undefined,
): Promise<Bytes> {
  if (encoding !== undefined && encoding !== 'identity' && encoding !== 'gzip') {
    const headers = { 'accept-encoding': 'gzip, identity' }
    throw new ProblemError('unsupported-encoding', 'Send it as it is, or as gzip.', headers)
  }
  if (sent.byteLength === 0) throw faultOf(sent, promised, 'The body is empty.')
  if (encoding !== 'gzip') return sent
  try {
    return new Uint8Array(await inflate(sent, { maxOutputLength: BODY_LIMIT }))
  } catch (error) {
    if (error instanceof RangeError) {
      throw new ProblemError('too-large', `A body has at most ${BODY_LIMIT} bytes, also unpacked.`)
    }
    throw faultOf(sent, promised, 'The body is not gzip.')
  }
}

/** Of a body that can't be read: whether it was so when it was sent. */
function faultOf(sent: Bytes, promised: string | undefined, detail: string): ProblemError {
  if (!isKept(promised, sent)) return new ProblemError('digest-differs')
  return new ProblemError('malformed', detail)
}

/** The promise may be about the body as it was sent (RFC 9530) or about what was packed. */
function isKept(promised: string | undefined, bytes: Bytes): boolean {
  // Another algorithm is no promise that we could check.
  if (!promised?.includes('sha-256=')) return true
  return promised.includes(contentDigest(sha256(bytes)))
}

/** At once, without the detour through another thread that the web's digests take. */
function sha256(bytes: Bytes): string {
  return createHash('sha256').update(bytes).digest('hex')
}
