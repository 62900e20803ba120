import type { MiddlewareHandler } from 'hono'
import type { Publications } from '../../publication/published.ts'

/** Every page of some publications, packed: a few MB. */
const MOST_KEPT = 1000

interface KeptPage {
  edition: string
  bytes: Uint8Array<ArrayBuffer>
  headers: [name: string, value: string][]
}

/**
 * Pages that everybody may keep are kept here as well, packed, until something is published or said: on the day
 * of an announcement many read the same few beside the door that takes ballots.
 *
 * @param cached - `cache-control` of what may be kept
 */
export function keepPages(publications: Publications, cached: string): MiddlewareHandler {
  const pages = new Map<string, KeptPage>()
  return async (c, next) => {
    const { method, path, url } = c.req
    const isPacked = c.req.header('accept-encoding')?.includes('gzip') ?? false
    // A search is another page for everybody.
    if (method !== 'GET' || !isPacked || url.includes('?')) return next()

    const edition = await publications.edition()
    const kept = pages.get(path)
    if (kept?.edition === edition) return answer(kept, c.req.header('if-none-match'))

    await next()
    const { status, headers } = c.res
    const isWhole = status === 200 && headers.get('content-encoding') === 'gzip'
    if (!isWhole || headers.get('cache-control') !== cached) return undefined
    const page = {
      edition,
      bytes: new Uint8Array(await c.res.arrayBuffer()),
      headers: [...headers],
    }
    pages.delete(path)
    pages.set(path, page)
    const [oldest] = pages.keys()
    if (pages.size > MOST_KEPT && oldest !== undefined) pages.delete(oldest)
    c.res = answer(page, undefined)
    return undefined
  }
}

function answer({ bytes, headers }: KeptPage, known: string | undefined): Response {
  const etag = new Headers(headers).get('etag')
  return known !== undefined && known === etag
    ? new Response(null, { status: 304, headers })
    : new Response(bytes, { headers })
}
