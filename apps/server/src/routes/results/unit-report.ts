import { endpoints } from '@phieu/office'
import { ProblemError } from '../../problem.ts'
import { readTalliesOf } from '../../results/read-counted.ts'
import { scoreOne } from '../../results/score-round.ts'
import { unitReportOf } from '../../results/unit-report.ts'
import type { Services } from '../../services.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/rounds/:round/units/:unit` */
export function unitReportRoutes(services: Services) {
  const { store } = services
  return createRouter().handle(endpoints.getUnitReport, async ({ param }) => {
    const { round, unit: id } = param
    const plan = await roundPlanOf(services, round)
    const unit = plan.units.get(id)
    if (!unit) throw new ProblemError('not-found', `Round ${round} has no unit ${id}.`)

    const score = await scoreOne(plan, unit, await readTalliesOf(store, round, [id]))
    return unitReportOf(plan, { unit, score })
  })
}
