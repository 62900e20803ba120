import { endpoints } from '@phieu/office'
import { overviewOf } from '../../results/score-overview.ts'
import { readTallies } from '../../results/read-counted.ts'
import { scoreRound } from '../../results/score-round.ts'
import type { Services } from '../../services.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/rounds/:round/overview` */
export function overviewRoutes(services: Services) {
  const { store } = services
  return createRouter().handle(endpoints.getOverview, async ({ param }) => {
    const { round } = param
    const plan = await roundPlanOf(services, round)
    const units = scoreRound(plan, await readTallies(store, round))
    return overviewOf(plan, units, await store.countRefused(round))
  })
}
