/**
 * Who may use which route: one table, one rule. What doesn't stand in the table is not there for
 * anyone, so a new route that was forgotten here is closed, not open.
 */
import type { MiddlewareHandler } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import type { Role } from '../accounts/roles.ts'
import { ProblemError } from '../problem.ts'
import type { Services } from '../services.ts'
import { sendCookies } from './send-cookies.ts'

/**
 * `anyone`: needs no account, and looks at no cookie; a phone's token is checked by its route.
 * `own page`: anyone, but from a page of this server only. Else the roles that may.
 */
type Who = 'anyone' | 'own page' | readonly Role[]

const admin: Who = ['admin']
const readers: Who = ['admin', 'supervisor', 'council']

const table: readonly (readonly [method: 'GET' | 'POST', path: string, who: Who])[] = [
  ['GET', '/api/health', 'anyone'],
  ['GET', '/api/openapi.json', 'anyone'],
  ['GET', '/api/docs', 'anyone'],
  ['GET', '/api/docs/*', 'anyone'],
  ['GET', '/api/links/:code', 'anyone'],
  ['POST', '/api/devices', 'anyone'],
  ['GET', '/api/briefing', 'anyone'],
  ['POST', '/api/ballots', 'anyone'],

  ['GET', '/api/session', 'own page'],
  ['POST', '/api/setup', 'own page'],
  ['POST', '/api/auth/sign-in/email', 'own page'],
  ['POST', '/api/auth/sign-out', 'own page'],

  ['GET', '/api/rounds', readers],
  ['POST', '/api/rounds', admin],
  ['GET', '/api/rounds/:round', readers],
  // Which of the moves: see `rounds/round-moves.ts`.
  ['POST', '/api/rounds/:round/state', ['admin', 'council']],
  ['GET', '/api/rounds/:round/overview', readers],
  ['GET', '/api/rounds/:round/units/:unit', readers],
  ['GET', '/api/rounds/:round/exports/:file', readers],
  ['POST', '/api/rounds/:round/recount', admin],
  ['GET', '/api/rounds/:round/result', readers],
  ['GET', '/api/rounds/:round/result/progress', readers],
  ['POST', '/api/rounds/:round/publish', admin],
  ['GET', '/api/publications', readers],
  // Nothing in it is hidden.
  ['GET', '/api/publications/:publication/package.zip', admin],
  ['GET', '/api/rounds/:round/annex/:file', ['admin', 'council']],
  ['GET', '/api/rounds/:round/assessed', readers],
  ['GET', '/api/rounds/:round/assessed/:file', readers],
  ['GET', '/api/rounds/:round/assessed/history/:id', readers],
  ['POST', '/api/rounds/:round/assessed/preview', admin],
  ['POST', '/api/rounds/:round/assessed/import', admin],
  ['GET', '/api/rounds/:round/external', readers],
  ['GET', '/api/rounds/:round/external/:file', readers],
  ['GET', '/api/rounds/:round/external/history/:id', readers],
  ['POST', '/api/rounds/:round/external/preview', admin],
  ['POST', '/api/rounds/:round/external/import', admin],
  ['GET', '/api/registries', readers],
  ['GET', '/api/registries/:id', readers],
  ['GET', '/api/definitions', readers],
  ['GET', '/api/definitions/:id/:version', readers],
  ['GET', '/api/earlier', readers],
  ['POST', '/api/earlier', admin],
  ['GET', '/api/rounds/:round/adjustments', readers],
  ['POST', '/api/rounds/:round/adjustments', admin],
  ['POST', '/api/rounds/:round/adjustments/:id/withdraw', admin],
  ['GET', '/api/refused', admin],
  ['GET', '/api/refused/:id', admin],
]

/** The rule, for everything under `/api`. */
export function requireAccess({ accounts, config }: Services): MiddlewareHandler {
  const rules = new TrieRouter<Who>()
  for (const [method, path, who] of table) rules.add(method, path, who)

  return async (c, next) => {
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
    const who = rules.match(method, c.req.path)[0][0]?.[0]
    if (who === undefined) throw new ProblemError('not-found')
    if (who === 'anyone') return next()

    if (method !== 'GET') refuseForeignPages(c.req.raw, config.publicUrl)
    if (who === 'own page') return next()

    const found = await accounts.findUser(c.req.raw.headers)
    if (!found) throw new ProblemError('sign-in-needed')
    if (!who.includes(found.user.role)) throw new ProblemError('forbidden')
    c.set('officeUser', found.user)
    await next()
    sendCookies(c, found.cookies)
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
