import type { OfficeUser } from '@phieu/office'
import type { Context } from 'hono'
import { ProblemError } from '../problem.ts'
import type { ApiToken } from '../store/tokens/token-store.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** Who asks; set by `requireAccess` where an account is needed. */
    officeUser: OfficeUser | undefined
    /** By which a program asks in the place of an account; set by `requireAccess`. */
    apiToken: ApiToken | undefined
  }
}

/**
 * Who asks, on a route that needs an account.
 *
 * @throws ProblemError `sign-in-needed` on any other route
 */
export function officeUserOf(c: Context): OfficeUser {
  const user = c.get('officeUser')
  if (!user) throw new ProblemError('sign-in-needed')
  return user
}

/**
 * Keeps programs from what is told of one person by name.
 *
 * @throws ProblemError `token-forbidden` where a token asks
 */
export function refuseTokens(c: Context): void {
  if (c.get('apiToken') === undefined) return
  throw new ProblemError('token-forbidden', 'No token opens what is told of each interviewer.')
}
