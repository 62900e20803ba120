import { endpoints } from '@phieu/office'
import { overviewOf } from '../../results/score-overview.ts'
import type { Services } from '../../services.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/rounds/:round/overview` */
export function overviewRoutes(services: Services) {
  const { scores, store } = services
  return createRouter().handle(endpoints.getOverview, async ({ param, query }) => {
    const { round } = param
    const plan = await roundPlanOf(services, round)
    const { blocks } = plan.definition
    const [first] = blocks
    const block = query.block && (blocks.find(({ id }) => id === query.block) ?? first)?.id
    const tallied = await store.listTallied(round)
    const counted = tallied.reduce((sum, { ballots }) => sum + ballots, 0)
    const units = await scores.read(plan, { block, counted })
    return overviewOf(plan, units, { tallied, refused: await store.countRefused(round) })
  })
}
