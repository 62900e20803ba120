import { endpoints } from '@phieu/office'
import { actorOf, logDeed, logSignIn } from '../../log/account-log.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { createRouter } from '../../http/mount.ts'
import { sendCookies } from '../../http/send-cookies.ts'
import { visitOf } from '../../http/request-origin.ts'

const refusals = {
  unknown: 'unknown-setup',
  used: 'used-setup',
  expired: 'expired-setup',
} as const

/** `POST /api/setup`: works once, because there is one first admin. */
export function firstAdminRoutes(services: Services) {
  const { accounts, config } = services
  return createRouter().handle(endpoints.makeFirstAdmin, async ({ c, json }) => {
    const { token, ...admin } = json
    const outcome = await accounts.setUp(token, admin)
    if (outcome !== 'done') throw new ProblemError(refusals[outcome])

    const signedIn = await accounts.signIn(admin, visitOf(c, config))
    if (typeof signedIn === 'string' || !('user' in signedIn)) {
      throw new ProblemError('too-many-requests', 'The account is made; sign in with it.')
    }
    sendCookies(c, signedIn.cookies)
    await logDeed(services, actorOf(signedIn.user), 'admin.set-up')
    await logSignIn(services, signedIn.user)
    return { user: signedIn.user }
  })
}
