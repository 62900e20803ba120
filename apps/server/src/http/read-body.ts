import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { HttpBindings } from '@hono/node-server'
import { BODY_LIMIT, contentDigest, DIGEST_HEADER } from '@phieu/survey'
import type { Context } from 'hono'
import { ProblemError } from '../problem.ts'

const inflate = promisify(gunzip)

/** A body as it was meant, and the SHA-256 of it. */
export interface ReadBody {
  bytes: Uint8Array
  digest: string
  /** Its sender has promised a digest in the header, and this is it. */
  isPromised: boolean
}

/**
 * Reads and unpacks a body, to at most `BODY_LIMIT` bytes, and checks the digest that its sender
 * promised: before anything else is said of it, so that what a proxy has emptied or spoilt is
 * `digest-differs`, which is sent again, and never `malformed`, which is not. Some browsers have sent
 * empty bodies under a service worker: the digest of what arrived travels back as well (`bodyDigest`).
 *
 * @throws ProblemError
 */
export async function readBody(c: Context): Promise<ReadBody> {
  const header = headersOf(c)
  const sent = await readSent(c.req.raw, header('content-length'))
  const promised = header(DIGEST_HEADER)
  const bytes = await unpack(sent, header('content-encoding')?.toLowerCase(), promised)
  const digest = sha256(bytes)
  if (!isKept(promised, digest) && (bytes === sent || !isKept(promised, sha256(sent)))) {
    throw new ProblemError('digest-differs')
  }
  return { bytes, digest, isPromised: promised?.includes('sha-256=') ?? false }
}

/** Node's own headers, where it was Node that received them: the web's are made of them at some cost. */
function headersOf(c: Context): (name: string) => string | undefined {
  // Nothing where a request was made by hand.
  const node: Partial<HttpBindings> | undefined = c.env
  const headers = node?.incoming?.headers
  return headers ? (name) => headers[name]?.toString() : (name) => c.req.header(name)
}

async function readSent(request: Request, length: string | undefined): Promise<Uint8Array> {
  if (Number(length) > BODY_LIMIT) throw tooLarge(`A body has at most ${BODY_LIMIT} bytes.`)
  if (length !== undefined || !request.body) return new Uint8Array(await request.arrayBuffer())
  return readParts(request.body)
}

/**
 * In so many parts a body comes at most that doesn't say its length: a few hundred are what lines make of 256 kB. A part
 * costs 7 µs whatever is in it, and a byte each would be a second and more.
 */
const MOST_PARTS = 4096

/**
 * Reads a body whose sender doesn't say how much comes: no more than anybody may send, and not in crumbs.
 *
 * @throws ProblemError
 */
export async function readParts(
  body: ReadableStream<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const read: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > BODY_LIMIT) throw tooLarge(`A body has at most ${BODY_LIMIT} bytes.`)
    read.push(part)
    if (read.length > MOST_PARTS) throw new ProblemError('malformed', 'The body comes in crumbs.')
  }
  return Buffer.concat(read)
}

/** Stops inflating at the limit: a small body can unpack to a very large one. */
async function unpack(
  sent: Uint8Array,
  encoding: string | undefined,
  promised: string | undefined,
): Promise<Uint8Array> {
  if (encoding !== undefined && encoding !== 'identity' && encoding !== 'gzip') {
    const headers = { 'accept-encoding': 'gzip, identity' }
    throw new ProblemError('unsupported-encoding', 'Send it as it is, or as gzip.', headers)
  }
  if (sent.byteLength === 0) throw faultOf(sent, promised, 'The body is empty.')
  if (encoding !== 'gzip') return sent
  try {
    return await inflate(sent, { maxOutputLength: BODY_LIMIT })
  } catch (error) {
    if (error instanceof RangeError) {
      throw tooLarge(`A body has at most ${BODY_LIMIT} bytes, also unpacked.`)
    }
    throw faultOf(sent, promised, 'The body is not gzip.')
  }
}

function tooLarge(detail: string): ProblemError {
  return new ProblemError('too-large', detail)
}

/** Of a body that can't be read: whether it was so when it was sent. */
function faultOf(sent: Uint8Array, promised: string | undefined, detail: string): ProblemError {
  if (!isKept(promised, sha256(sent))) return new ProblemError('digest-differs')
  return new ProblemError('malformed', detail)
}

/** The promise may be about the body as it was sent (RFC 9530) or about what was packed. */
function isKept(promised: string | undefined, digest: string): boolean {
  // Another algorithm is no promise that we could check.
  if (!promised?.includes('sha-256=')) return true
  return promised.includes(contentDigest(digest))
}

/** At once, without the detour through another thread that the web's digests take. */
function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
