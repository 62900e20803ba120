import { endpoints } from '@phieu/office'
import { defaultFlagLimits } from '@phieu/scoring'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { isChangeable } from './review-pages.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET` and `POST /api/rounds/:round/review/limits` */
export function flagLimitRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .handle(endpoints.getFlagLimits, async ({ param }) => {
      const plan = await roundPlanOf(services, param.round)
      const limits = await store.findFlagLimits(plan.round.id)
      return { changeable: isChangeable(plan), limits, usual: defaultFlagLimits }
    })
    .handle(endpoints.changeFlagLimits, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const limits = json
      if (!(await store.putFlagLimits(plan.round.id, limits))) {
        throw new ProblemError('frozen-round')
      }
      noteForLog(c, { limits })
      return { changeable: true, limits, usual: defaultFlagLimits }
    })
}
