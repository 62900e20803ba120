import { Subject } from '@phieu/office'
import type { Context, MiddlewareHandler } from 'hono'
import { actorOf, actorWithout } from '../log/account-log.ts'
import type { Services } from '../services.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** What the table of access calls this request in the log; set by `requireAccess`. */
    logAction: LoggedRequest | undefined
    /** What the route says of it. */
    logSubject: Subject | undefined
  }
}

/** A request that goes into the log when it succeeds. */
export interface LoggedRequest {
  action: string
  /** The parameters of its path. */
  params: Readonly<Record<string, string>>
}

/**
 * Tells the log what a request was about, beside the parameters of its path, which stand there
 * anyway. `round` names the round where the path doesn't. No secrets, answers or contact data.
 *
 * @param subject - plain JSON; what is `undefined` is left out
 */
export function noteForLog(c: Context, subject: Readonly<Record<string, unknown>>): void {
  const plain = Subject.parse(JSON.parse(JSON.stringify(subject)))
  c.set('logSubject', { ...c.get('logSubject'), ...plain })
}

/**
 * Writes what succeeded into the log, before the answer leaves: who takes something out has left a
 * trace when the first byte goes, and without the trace nothing goes.
 */
export function keepLog({ store, now }: Services): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const logged = c.get('logAction')
    if (!logged || c.res.status >= 400) return

    const { round, ...subject } = { ...logged.params, ...c.get('logSubject') }
    const user = c.get('officeUser')
    const token = c.get('apiToken')
    await store.appendLog({
      at: now().toISOString(),
      // Without an account it was a phone: no other stranger's request is in the table with a name.
      who: user
        ? actorOf(user)
        : token
          ? actorOf({ ...token, role: 'token' })
          : actorWithout('device'),
      action: logged.action,
      round: typeof round === 'string' ? round : null,
      subject,
    })
  }
}
