import { endpoints } from '@phieu/office'
import { describeBox } from '../../box/describe-box.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { createRouter } from '../../http/mount.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { roundPlanOf } from '../rounds/round-path.ts'

/** `/api/rounds/:round/box`, `/api/epoch`, `/api/results/:round/leaves/:bucket` */
export function boxRoutes(services: Services) {
  const { store, keys, counts, now } = services
  return createRouter()
    .handle(endpoints.getBox, async ({ param }) =>
      describeBox(services, await roundPlanOf(services, param.round)),
    )
    .handle(endpoints.makeBoxKey, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      if (plan.round.state !== 'draft') {
        throw new ProblemError('conflict', 'The keys of a round are made before it opens.')
      }
      if (!(await keys.make(plan.round.id, json, plan.dayAt(now())))) {
        throw new ProblemError('conflict', 'This round has its keys, and they never change.')
      }
      const box = await describeBox(services, plan)
      noteForLog(c, { holder: json.holder, publicKey: box.keys.boxPublic })
      return box
    })
    .handle(endpoints.openBox, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      if (plan.round.state !== 'closed') {
        throw new ProblemError('conflict', 'The box is opened once the round is closed.')
      }
      const named = (await describeBox(services, plan)).named
      if ((await counts.openNamed(plan.round.id, json.secret)) === 'other-key') {
        throw new ProblemError('conflict', 'This sheet holds the key of another box.')
      }
      noteForLog(c, { envelopes: named })
      return describeBox(services, plan)
    })
    .handle(endpoints.getEpoch, () => store.backupState())
    .handle(endpoints.getLeaves, async ({ param }) => {
      await roundPlanOf(services, param.round)
      return store.listLeaves(param.round, param.bucket)
    })
}
