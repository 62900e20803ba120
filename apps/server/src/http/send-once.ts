import { createHash } from 'node:crypto'
import type { Context } from 'hono'

/**
 * JSON that its browser may keep, but asks about each time: who has the same already is told so (304). The tag
 * is a digest of what is told, so that it is the same from every server.
 */
export function sendOnce(c: Context, told: unknown): Response {
  const body = JSON.stringify(told)
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  c.header('etag', tag)
  c.header('cache-control', 'private, no-cache')
  const known = c.req.header('if-none-match')?.split(/\s*,\s*/) ?? []
  if (known.includes(tag)) return c.body(null, 304)
  return c.body(body, 200, { 'content-type': 'application/json' })
}
