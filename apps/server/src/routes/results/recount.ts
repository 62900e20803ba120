import { endpoints } from '@phieu/office'
import { recountRound } from '../../results/recount.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `POST /api/rounds/:round/recount` */
export function recountRoutes(services: Services) {
  const { store } = services
  return createRouter().handle(endpoints.recountBallots, async ({ c, param }) => {
    const { round } = param
    const plan = await roundPlanOf(services, round)
    const recount = await store.readRound(round, (snapshot) => recountRound(plan, snapshot))
    noteForLog(c, { ballots: recount.ballots, equal: recount.equal })
    return recount
  })
}
