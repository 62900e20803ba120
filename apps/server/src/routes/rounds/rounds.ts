import { endpoints, RoundEntry } from '@phieu/office'
import { ProblemError } from '../../problem.ts'
import { createRound } from '../../rounds/create-round.ts'
import { joinSentences } from '../../rounds/round-faults.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { roundDetailOf } from '../status/status.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/rounds`, `POST /api/rounds` */
export function roundRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .handle(endpoints.listRounds, async () => {
      const rounds = await store.listRounds()
      return { rounds: rounds.map((round) => RoundEntry.parse(round)) }
    })
    .handle(endpoints.makeRound, async ({ c, json }) => {
      const { round, definition, registry } = json
      const created = await createRound(store, { round, definition, registry })
      if (created.outcome !== 'created') {
        const code = created.outcome === 'faulty' ? 'malformed' : 'conflict'
        const message = joinSentences(created.sentences)
        throw new ProblemError(code, message.en, {}, { message })
      }
      noteForLog(c, { round: created.round.id, definition, registry })
      return await roundDetailOf(services, created.round, officeUserOf(c).role)
    })
}
