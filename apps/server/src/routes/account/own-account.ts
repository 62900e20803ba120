import { endpoints } from '@phieu/office'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter } from '../../http/mount.ts'
import { sendCookies } from '../../http/send-cookies.ts'
import { tooManyProblem } from '../../http/too-many-problem.ts'
import { visitOf } from '../../http/request-origin.ts'

/** `/api/account`: one's own name, password and sessions. */
export function ownAccountRoutes({ accounts, store, config }: Services) {
  return createRouter()
    .handle(endpoints.getAccount, async ({ c }) => {
      const sessions = await accounts.own.listSessions(c.req.raw.headers)
      return { user: officeUserOf(c), sessions: sessions ?? [] }
    })
    .handle(endpoints.changeOwnName, async ({ c, json }) => {
      const { name } = json
      const before = officeUserOf(c)
      await store.changePerson(before.id, { name })
      noteForLog(c, { name })
    })
    .handle(endpoints.changeOwnPassword, async ({ c, json }) => {
      const outcome = await accounts.own.changePassword(json, visitOf(c, config))
      if (outcome === 'wrong') throw new ProblemError('wrong-password')
      if ('retryAfter' in outcome) throw tooManyProblem(outcome)
      sendCookies(c, outcome.cookies)
    })
    .handle(endpoints.endOtherSessions, async ({ c }) => {
      const ended = await accounts.own.endOtherSessions(c.req.raw.headers)
      noteForLog(c, { sessions: ended })
      return { ended }
    })
    .handle(endpoints.endOwnSession, async ({ c, param }) => {
      const ended = await accounts.own.endSession(c.req.raw.headers, param.id)
      if (!ended) throw new ProblemError('not-found', 'This account has no such session.')
    })
}
