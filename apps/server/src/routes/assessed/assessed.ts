import { AssessedChange, endpoints } from '@phieu/office'
import { z } from 'zod'
import { assessedOverview, nameChanges } from '../../assessed/describe-points.ts'
import type { Services } from '../../services.ts'
import { changesOf, historyOf } from '../imports/file-imports.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/rounds/:round/assessed`, `…/assessed/history` and `…/assessed/history/:id` */
export function assessedRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .handle(endpoints.getAssessed, async ({ param }) => {
      const plan = await roundPlanOf(services, param.round)
      return assessedOverview(plan, await store.listAssessed(plan.round.id))
    })
    .handle(endpoints.listAssessedImports, async ({ param, query }) => {
      const { round } = await roundPlanOf(services, param.round)
      return await historyOf(services, round.id, 'assessed', query)
    })
    .handle(endpoints.getAssessedImport, async ({ param }) => {
      const { round, id } = param
      const plan = await roundPlanOf(services, round)
      const changes = z
        .array(AssessedChange)
        .parse(await changesOf(services, plan.round.id, 'assessed', id))
      return { changes: nameChanges(plan, changes) }
    })
}
