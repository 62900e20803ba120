/** The one rule by which every request is let in: see `access-table.ts`. */
import type { MiddlewareHandler } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { z } from 'zod'
import { ProblemError } from '../problem.ts'
import type { Services } from '../services.ts'
import { accessTable, type AccessRow, type Who } from './access-table.ts'
import { sendCookies } from './send-cookies.ts'

const PathParams = z.record(z.string(), z.string())

/** The rule, for everything under `/api`. */
export function requireAccess({ accounts, config }: Services): MiddlewareHandler {
  const rules = new TrieRouter<{ who: Who; action: AccessRow[3] }>()
  for (const [method, path, who, action] of accessTable) rules.add(method, path, { who, action })

  return async (c, next) => {
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
    const [rule, params] = rules.match(method, c.req.path)[0][0] ?? []
    if (rule === undefined) throw new ProblemError('not-found')
    const { who, action } = rule
    if (action !== undefined && action !== 'changes nothing') {
      c.set('logAction', { action, params: PathParams.parse(params) })
    }
    if (who === 'anyone') return next()

    if (method !== 'GET') refuseForeignPages(c.req.raw, config.publicUrl)
    if (who === 'own page') return next()

    const found = await accounts.findUser(c.req.raw.headers)
    if (!found) throw new ProblemError('sign-in-needed')
    if (!who.includes(found.user.role)) throw new ProblemError('forbidden')
    c.set('officeUser', found.user)
    await next()
    // A route that begins another session has said so itself.
    if (c.res.headers.getSetCookie().length === 0) sendCookies(c, found.cookies)
  }
}

/**
 * A page elsewhere can make a browser send this server's cookies, but not a false `Origin`. Without
 * one, no browser asked, or none that sends cookies along; with cookies it must be there.
 *
 * Ours is the origin of the request itself and the public one: behind a proxy that ends TLS the
 * two differ.
 */
function refuseForeignPages(request: Request, publicUrl: string): void {
  const origin = request.headers.get('origin')
  if (origin === null && !request.headers.has('cookie')) return
  const own = [new URL(request.url).origin, new URL(publicUrl).origin]
  if (origin !== null && own.includes(origin)) return
  throw new ProblemError(
    'forbidden',
    `The request comes from a page at ${origin ?? 'an unknown address'}, not from ${publicUrl} (PUBLIC_URL).`,
  )
}
