import { endpoints } from '@phieu/office'
import { actorOf, logDeed, logSignIn } from '../../log/account-log.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { createRouter } from '../../http/mount.ts'
import { sendCookies } from '../../http/send-cookies.ts'
import { visitOf } from '../../http/request-origin.ts'

const refusals = {
  unknown: 'unknown-access',
  expired: 'expired-access',
  taken: 'taken-address',
} as const

/** `/api/access`: what the holder of a link does with it. The code travels in the body, never in an address. */
export function accessLinkRoutes(services: Services) {
  const { accounts, config, store } = services
  return createRouter()
    .handle(endpoints.lookAtAccessLink, async ({ json }) => {
      const sight = await accounts.links.look(json.code)
      if (typeof sight === 'string') throw new ProblemError(refusals[sight])
      const { kind, name, email, role } = sight
      return { kind, name, email, role }
    })
    .handle(endpoints.join, async ({ c, json }) => {
      const { code, ...account } = json
      const outcome = await accounts.links.join(code, account)
      if (typeof outcome === 'string') throw new ProblemError(refusals[outcome])

      const person = await store.findPerson(outcome.user)
      const credentials = { email: person?.email ?? '', password: account.password }
      const signedIn = await accounts.signIn(credentials, visitOf(c, config))
      if (typeof signedIn === 'string' || !('user' in signedIn)) {
        throw new ProblemError('too-many-requests', 'The account is made; sign in with it.')
      }
      sendCookies(c, signedIn.cookies)
      await logDeed(services, actorOf(signedIn.user), 'account.joined')
      await logSignIn(services, signedIn.user)
      return { user: signedIn.user }
    })
    .handle(endpoints.setPassword, async ({ json }) => {
      const { code, password } = json
      const outcome = await accounts.links.setPassword(code, password)
      if (typeof outcome === 'string') throw new ProblemError(refusals[outcome])

      const person = await store.findPerson(outcome.user)
      if (person) await logDeed(services, actorOf(person), 'password.renewed')
    })
}
