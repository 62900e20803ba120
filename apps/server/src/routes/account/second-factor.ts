import { endpoints } from '@phieu/office'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { createRouter } from '../../http/mount.ts'
import { sendCookies } from '../../http/send-cookies.ts'
import { tooManyProblem } from '../../http/too-many-problem.ts'
import { visitOf } from '../../http/request-origin.ts'

/** `/api/account/second-factor` */
export function secondFactorRoutes({ accounts: { own }, config }: Services) {
  return createRouter()
    .handle(endpoints.beginSecondFactor, async ({ c, json }) => {
      const { password } = json
      const outcome = await own.beginSecondFactor(password, visitOf(c, config))
      if (outcome === 'wrong') throw new ProblemError('wrong-password')
      if (outcome === 'standing') {
        throw new ProblemError('conflict', 'There is a second factor already.')
      }
      if ('retryAfter' in outcome) throw tooManyProblem(outcome)
      return outcome
    })
    .handle(endpoints.confirmSecondFactor, async ({ c, json }) => {
      const { code } = json
      const outcome = await own.confirmSecondFactor(code, visitOf(c, config))
      if (outcome === 'wrong') throw new ProblemError('wrong-code')
      if (outcome === 'not-begun')
        throw new ProblemError('conflict', 'There is nothing to confirm.')
      if ('retryAfter' in outcome) throw tooManyProblem(outcome)
      sendCookies(c, outcome.cookies)
    })
    .handle(endpoints.endSecondFactor, async ({ c, json }) => {
      const { password } = json
      const outcome = await own.endSecondFactor(password, visitOf(c, config))
      if (outcome === 'wrong') throw new ProblemError('wrong-password')
      if ('retryAfter' in outcome) throw tooManyProblem(outcome)
      sendCookies(c, outcome.cookies)
    })
    .handle(endpoints.renewWrittenCodes, async ({ c, json }) => {
      const { password } = json
      const outcome = await own.renewWrittenCodes(password, visitOf(c, config))
      if (outcome === 'wrong') throw new ProblemError('wrong-password')
      if (outcome === 'not-begun') {
        throw new ProblemError('conflict', 'There is no second factor.')
      }
      if ('retryAfter' in outcome) throw tooManyProblem(outcome)
      return outcome
    })
}
