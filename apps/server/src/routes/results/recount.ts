import { endpoints } from '@phieu/office'
import { openRecounts } from '../../results/recount-beside.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `POST /api/rounds/:round/recount` */
export function recountRoutes(services: Services) {
  const recountOf = openRecounts(services.store)
  return createRouter().handle(endpoints.recountBallots, async ({ c, param }) => {
    const { round } = param
    await roundPlanOf(services, round)
    const recount = await recountOf(round)
    noteForLog(c, { ballots: recount.ballots, equal: recount.equal })
    return recount
  })
}
