import { endpoints } from '@phieu/office'
import { RoundBrief, UnitBrief, type RoundKeys } from '@phieu/survey'
import { briefOf, readAssignmentsOf } from '../../assignments/assignments.ts'
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Services } from '../../services.ts'
import { readDevice } from '../../http/bearer.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/briefing` */
export function briefingRoutes(services: Services) {
  const { store, plans, now } = services

  return createRouter().handle(endpoints.getBriefing, async ({ c }) => {
    const device = await readDevice(services, c.req.header('authorization'))
    if (device.revokedOn !== undefined) throw new ProblemError('revoked-device')

    const interviewer = await store.findInterviewer(device.interviewer)
    const plan = await plans.find(device.round)
    if (!interviewer || !plan) throw new Error(`device ${device.id} has lost its round`)

    const blocks = plan.definition.blocks.map(({ id, vi, en }) => ({ id, vi, en }))
    const units = [...plan.units.values()].map((unit) => UnitBrief.parse(unit))
    const questionnaires = [...plan.questionnaires]
    const keys = await findKeys(services, plan)
    const round = { ...RoundBrief.parse(plan.round), ...(keys && { keys }) }
    const { extra } = plan.round
    const assignments = briefOf(await readAssignmentsOf(store, device.round, device.interviewer))
    const at = now().toISOString()
    return { interviewer, round, blocks, units, questionnaires, extra, ...assignments, at }
  })
}

/** What an interviewer's ballots are sealed to; before the round opens, nothing. */
async function findKeys({ keys, now }: Services, plan: RoundPlan): Promise<RoundKeys | undefined> {
  if (plan.round.state === 'draft') return undefined
  return (await keys.ensure(plan.round, plan.dayAt(now()))).publicKeys
}
