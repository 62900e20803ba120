import { endpoints } from '@phieu/office'
import { localDate } from '@phieu/survey'
import { noteForLog } from '../../http/keep-log.ts'
import { createRouter } from '../../http/mount.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { makeToken } from '../../tokens/make-token.ts'
import { stateOfToken } from '../../tokens/token-state.ts'

/** `/api/tokens`: by what programs read, for admins. */
export function tokenRoutes(services: Services) {
  const { store, now, config } = services
  const today = () => localDate(now(), config.timeZone)
  return createRouter()
    .handle(endpoints.listTokens, async () => {
      const people = new Map((await store.listPeople()).map((person) => [person.id, person]))
      const tokens = (await store.listTokens()).map((token) => {
        const maker = people.get(token.madeBy)
        const state = stateOfToken(token, maker, today())
        return {
          ...token,
          subjects: [...token.subjects],
          rounds: token.rounds && [...token.rounds],
          madeBy: maker?.name ?? null,
          state,
        }
      })
      return { tokens, rounds: (await store.listRounds()).map(({ id }) => id) }
    })
    .handle(endpoints.makeToken, async ({ c, json }) => {
      const { text, token } = await makeToken(services, json, officeUserOf(c).id)
      const { id, name, subjects, rounds, expiresOn } = token
      noteForLog(c, { id, name, subjects, rounds, expiresOn })
      return { token: text, expiresOn }
    })
    .handle(endpoints.revokeToken, async ({ c, param }) => {
      const revoked = await store.revokeToken(param.id, today())
      if (!revoked) throw new ProblemError('not-found', 'There is no such token, or none any more.')
      noteForLog(c, { name: revoked.name })
    })
}
