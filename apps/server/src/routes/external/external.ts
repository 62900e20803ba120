import { endpoints } from '@phieu/office'
import { z } from 'zod'
import { externalList, nameExternalChanges } from '../../external/describe-scores.ts'
import type { Services } from '../../services.ts'
import { ExternalChange } from '../../store/external/external-store.ts'
import { changesOf, historyOf } from '../imports/file-imports.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/rounds/:round/external`, `…/external/history` and `…/external/history/:id` */
export function externalRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .handle(endpoints.getExternal, async ({ param, query }) => {
      const plan = await roundPlanOf(services, param.round)
      const scores = await store.listExternal(plan.round.id)
      return externalList(plan, scores, query)
    })
    .handle(endpoints.listExternalImports, async ({ param, query }) => {
      const { round } = await roundPlanOf(services, param.round)
      return await historyOf(services, round.id, 'external', query)
    })
    .handle(endpoints.getExternalImport, async ({ param }) => {
      const { round, id } = param
      const plan = await roundPlanOf(services, round)
      const changes = z
        .array(ExternalChange)
        .parse(await changesOf(services, plan.round.id, 'external', id))
      return { changes: nameExternalChanges(plan, changes) }
    })
}
