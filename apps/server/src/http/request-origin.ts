import type { Context } from 'hono'
import type { Visit } from '../account/better-auth-client.ts'
import type { AppConfig } from '../services.ts'
import { peerAddress } from './peer-address.ts'

/** Longer names of browsers are made up. */
const USER_AGENT_LIMIT = 300

/** Where a request comes from, for sign-ins and for whatever else counts attempts. */
export function visitOf(c: Context, config: AppConfig): Visit {
  return {
    peer: peerAddress(c, config),
    userAgent: c.req.header('user-agent')?.slice(0, USER_AGENT_LIMIT),
    cookies: c.req.header('cookie'),
  }
}
