import { endpoints } from '@phieu/office'
import { localDate, type Adjustment } from '@phieu/survey'
import {
  adjustmentList,
  adjustmentRow,
  capNote,
  mayHaveAdjustments,
} from '../../adjustments/list.ts'
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Services } from '../../services.ts'
import type { KeptAdjustment } from '../../store/adjustments/adjustment-store.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET` and `POST /api/rounds/:round/adjustments`, `POST …/adjustments/:id/withdraw` */
export function adjustmentRoutes(services: Services) {
  const { store, now } = services
  return createRouter()
    .handle(endpoints.listAdjustments, async ({ param }) => {
      const plan = await roundPlanOf(services, param.round)
      return adjustmentList(plan, await store.listAdjustments(plan.round.id))
    })
    .handle(endpoints.enterAdjustment, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const adjustment = json
      requirePossible(plan, adjustment, now())
      const { id, name } = officeUserOf(c)
      const deed = { by: { id, name }, at: now().toISOString() }
      const outcome = await store.enterAdjustment(plan.round.id, adjustment, deed)
      if (outcome === 'frozen') throw new ProblemError('frozen-round')
      if (outcome === 'conflicting') {
        throw new ProblemError('conflict', 'Another adjustment stands under this id.')
      }
      const { own, entries } = await readAdjustment(plan, adjustment.id)
      const { unit, kind, points } = adjustment
      noteForLog(c, { id: adjustment.id, unit, kind, points })
      const note = capNote(plan, adjustment.kind, entries) ?? null
      return { adjustment: adjustmentRow(plan, own), note }
    })
    .handle(endpoints.withdrawAdjustment, async ({ c, param, json }) => {
      const { round, id } = param
      const plan = await roundPlanOf(services, round)
      const { reason } = json
      const user = officeUserOf(c)
      const by = { id: user.id, name: user.name }
      const deed = { by, at: now().toISOString(), reason }
      const outcome = await store.withdrawAdjustment(round, id, deed)
      if (outcome === 'frozen') throw new ProblemError('frozen-round')
      if (outcome === 'unknown') throw new ProblemError('not-found', 'There is no such adjustment.')
      const { own } = await readAdjustment(plan, id)
      noteForLog(c, { reason })
      return { adjustment: adjustmentRow(plan, own) }
    })

  /** An adjustment that stands, and all of its unit that count. */
  async function readAdjustment({ round }: RoundPlan, id: string) {
    const kept = await store.listAdjustments(round.id)
    const own = kept.find(({ adjustment }) => adjustment.id === id)
    if (!own) throw new Error(`adjustment ${id} was written and is not there`)
    const ofUnit = ({ adjustment, withdrawn }: KeptAdjustment) =>
      adjustment.unit === own.adjustment.unit && withdrawn === undefined
    return { own, entries: kept.filter(ofUnit).map(({ adjustment }) => adjustment) }
  }
}

/** @throws ProblemError `malformed` when such an adjustment cannot be */
function requirePossible(plan: RoundPlan, { unit: id, points, decidedOn }: Adjustment, now: Date) {
  const unit = plan.units.get(id)
  if (!unit) throw new ProblemError('malformed', `The round has no unit ${id}.`)
  if (!mayHaveAdjustments(plan, unit)) {
    throw new ProblemError(
      'malformed',
      `Units of block ${unit.block} have no bonus or penalty points.`,
    )
  }
  if (points === 0) throw new ProblemError('malformed', 'An adjustment is more than 0 points.')
  if (decidedOn > localDate(now, plan.round.timeZone)) {
    throw new ProblemError('malformed', 'The day of the decision is still to come.')
  }
}
