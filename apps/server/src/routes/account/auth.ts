import { endpoints } from '@phieu/office'
import { actorOf, logDeed, logFailedSignIn, logSignIn } from '../../log/account-log.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { createRouter } from '../../http/mount.ts'
import { sendCookies } from '../../http/send-cookies.ts'
import { tooManyProblem } from '../../http/too-many-problem.ts'
import { visitOf } from '../../http/request-origin.ts'

/** `/api/auth`: the way in and out; nothing else of better-auth is reachable. */
export function authRoutes(services: Services) {
  const { accounts, config } = services
  return createRouter()
    .handle(endpoints.signIn, async ({ c, json }) => {
      const credentials = json
      const outcome = await accounts.signIn(credentials, visitOf(c, config))
      if (outcome === 'wrong' || outcome === 'disabled') {
        const why = outcome === 'wrong' ? 'wrong-password' : outcome
        const person = await services.store.findPersonByEmail(credentials.email)
        await logFailedSignIn(services, person, why)
        throw new ProblemError(outcome === 'wrong' ? 'wrong-credentials' : 'disabled-account')
      }
      if ('retryAfter' in outcome) throw tooManyProblem(outcome)

      sendCookies(c, outcome.cookies)
      if ('codeNeeded' in outcome) return { user: null, codeNeeded: true }
      await logSignIn(services, outcome.user)
      return { user: outcome.user, codeNeeded: false }
    })
    .handle(endpoints.proveSecondFactor, async ({ c, json }) => {
      const outcome = await accounts.proveSecondFactor(json, visitOf(c, config))
      if (outcome === 'begin-again') throw new ProblemError('begin-again')
      if (outcome === 'disabled') throw new ProblemError('disabled-account')
      if (outcome === 'wrong') throw new ProblemError('wrong-credentials')
      if ('wrongFor' in outcome) {
        const person = outcome.wrongFor && (await services.store.findPerson(outcome.wrongFor))
        await logFailedSignIn(services, person || undefined, 'wrong-code')
        throw new ProblemError('wrong-code')
      }
      if ('retryAfter' in outcome) throw tooManyProblem(outcome)

      sendCookies(c, outcome.cookies)
      await logSignIn(services, outcome.user)
      return { user: outcome.user }
    })
    .handle(endpoints.endSession, async ({ c }) => {
      const found = await accounts.findUser(c.req.raw.headers)
      const cookies = await accounts.signOut(c.req.raw.headers)
      sendCookies(c, cookies)
      if (found) await logDeed(services, actorOf(found.user), 'session.ended')
    })
}
