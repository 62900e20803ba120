import { Collecting, endpoints } from '@phieu/office'
import { openCollectings } from '../../publication/collecting-beside.ts'
import { refuseUnopened } from '../../results/refuse-unopened.ts'
import type { Services } from '../../services.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'
import { sayContradiction } from './result.ts'

/** `GET /api/rounds/:round/collecting` */
export function collectingRoutes(services: Services) {
  const collectingOf = openCollectings(services.store)
  return createRouter().handle(endpoints.getCollecting, async ({ param }) => {
    const plan = await roundPlanOf(services, param.round)
    // Once it is published, what was told then stands.
    const published = await services.publications.find(plan.round.id)
    if (published) {
      const { fieldwork, calibration } = published
      return Collecting.parse({ fieldwork, calibration })
    }
    await refuseUnopened(services, plan)
    const tallied = await services.store.listTallied(plan.round.id)
    const counted = tallied.reduce((sum, { ballots }) => sum + ballots, 0)
    return Collecting.parse(await collectingOf(plan.round.id, counted).catch(sayContradiction))
  })
}
