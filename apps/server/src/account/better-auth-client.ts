import { z } from 'zod'
import type { Auth } from './auth.ts'
import { PEER_HEADER } from './peer-header.ts'

/** What a request tells about where it comes from. */
export interface Visit {
  /** The address that the connection comes from; without one all strangers share a limit. */
  peer: string | undefined
  /** Of the browser; the list of one's own sessions shows it. */
  userAgent: string | undefined
  /** As the browser sent them; none at a sign-in, so that no session from before becomes one. */
  cookies?: string | undefined
}

/** `retryAfter` in seconds. */
export interface TooMany {
  retryAfter: number
}

/**
 * Asks better-auth through its front door, because only there attempts are counted.
 *
 * @param path - below its base: `/sign-in/email`
 */
export async function askLibrary(
  auth: Auth,
  path: string,
  body: Readonly<Record<string, unknown>>,
  { peer, userAgent, cookies }: Visit,
): Promise<Response> {
  const { baseURL } = await auth.$context
  const headers = new Headers({ 'content-type': 'application/json' })
  headers.set('origin', new URL(baseURL).origin)
  if (peer !== undefined) headers.set(PEER_HEADER, peer)
  if (userAgent !== undefined) headers.set('user-agent', userAgent)
  if (cookies !== undefined) headers.set('cookie', cookies)
  const request = { method: 'POST', headers, body: JSON.stringify(body) }
  return auth.handler(new Request(`${baseURL}${path}`, request))
}

/** Why better-auth refused, in its own word: `INVALID_CODE` … */
export async function refusalOf(answer: Response): Promise<string> {
  const body = z.object({ code: z.string() }).safeParse(await answer.json())
  return body.data?.code ?? ''
}

/** When a limit was reached, how long to wait; a minute where better-auth doesn't say. */
export function tooManyOf(answer: Response): TooMany | undefined {
  if (answer.status !== 429) return undefined
  return { retryAfter: Number(answer.headers.get('x-retry-after')) || 60 }
}
