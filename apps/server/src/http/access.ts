/** The one rule by which every request under `/api` is let in: as its declaration says, or not at all. */
import type { Endpoint } from '@phieu/office'
import type { MiddlewareHandler } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { z } from 'zod'
import { ProblemError } from '../problem.ts'
import type { Services } from '../services.ts'
import { openTokenDoor } from '../tokens/token-door.ts'
import { bearerOf } from './bearer.ts'
import { peerAddress } from './peer-address.ts'
import { sendCookies } from './send-cookies.ts'

const PathParams = z.record(z.string(), z.string())

declare module 'hono' {
  interface ContextVariableMap {
    /** The declaration of what is asked; set by `requireAccess`. */
    endpoint: Endpoint | undefined
  }
}

/** Of a declaration, what the rule needs; also for what is no endpoint, such as the documentation. */
export type AccessRow = Pick<Endpoint, 'method' | 'path' | 'who'> & {
  readonly log?: string
  readonly token?: never
}

/** @param rows - every endpoint; a path that stands in none of them is closed */
export function requireAccess(
  services: Services,
  rows: readonly (Endpoint | AccessRow)[],
): MiddlewareHandler {
  const { accounts, config } = services
  const letTokenIn = openTokenDoor(services)
  const rules = new TrieRouter<Endpoint | AccessRow>()
  for (const row of rows) rules.add(row.method, row.path, row)

  return async (c, next) => {
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
    const [rule, params] = rules.match(method, c.req.path)[0][0] ?? []
    if (rule === undefined) throw new ProblemError('not-found')
    if ('answer' in rule) c.set('endpoint', rule)
    const { who, log } = rule
    const named = PathParams.parse(params)
    if (log !== undefined && log !== 'changes nothing') {
      c.set('logAction', { action: log, params: named })
    }
    if (who === 'anyone') return next()

    if (method !== 'GET') refuseForeignPages(c.req.raw, config.publicUrl)
    if (who === 'own page') return next()

    const token = bearerOf(c.req.header('authorization'))
    if (token !== undefined) {
      const asking = { token, endpoint: rule, round: named.round, peer: peerAddress(c, config) }
      c.set('apiToken', await letTokenIn(asking))
      return next()
    }
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
