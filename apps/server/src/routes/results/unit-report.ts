import { endpoints } from '@phieu/office'
import { ProblemError } from '../../problem.ts'
import { unitReportOf } from '../../results/unit-report.ts'
import type { Services } from '../../services.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/rounds/:round/units/:unit` */
export function unitReportRoutes(services: Services) {
  const { scores, store } = services
  return createRouter().handle(endpoints.getUnitReport, async ({ param }) => {
    const { round, unit: id } = param
    const plan = await roundPlanOf(services, round)
    const unit = plan.units.get(id)
    if (!unit) throw new ProblemError('not-found', `Round ${round} has no unit ${id}.`)

    const tallied = await store.listTallied(round)
    const counted = tallied.reduce((sum, { ballots }) => sum + ballots, 0)
    // Whoever looks at a unit comes from the overview of its block, and looks at others of it.
    const units = await scores.read(plan, { block: unit.block, counted })
    const scored = units.find((each) => each.unit.id === id)
    if (!scored) throw new Error(`unit ${id} was not scored with its block`)
    return unitReportOf(plan, scored)
  })
}
