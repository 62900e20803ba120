import { type OfficeUser } from '@phieu/office'
import type { Context } from 'hono'
import { ProblemError } from '../problem.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** Who asks; set by `requireAccess` where an account is needed. */
    officeUser: OfficeUser | undefined
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
