import { endpoints } from '@phieu/office'
import { RoundBrief } from '@phieu/survey'
import { deviceRows, servedVersion } from '../../fieldwork/devices.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `/api/rounds/:round/devices` */
export function devicesRoutes(services: Services) {
  const { store, now, sites } = services
  const unknown = () => new ProblemError('not-found', 'The round has no such phone.')

  return createRouter()
    .handle(endpoints.listPhones, async ({ param }) => {
      const plan = await roundPlanOf(services, param.round)
      const [devices, interviewers] = await Promise.all([
        store.listDevices(plan.round.id),
        store.listInterviewers(plan.round.id),
      ])
      const today = plan.dayAt(now())
      const version = servedVersion(sites?.collect)
      const rows = deviceRows(devices, interviewers, { today, version })
      const round = RoundBrief.parse(plan.round)
      return { round, today, version: version ?? null, devices: rows }
    })
    .handle(endpoints.revokePhone, async ({ param }) => {
      const { round, device } = param
      const plan = await roundPlanOf(services, round)
      if (!(await store.revokeDeviceOf(round, device, plan.dayAt(now())))) throw unknown()
    })
    .handle(endpoints.namePhone, async ({ c, param, json }) => {
      const { round, device } = param
      const { name: called } = json
      if (!(await store.nameDevice(round, device, called))) throw unknown()
      noteForLog(c, { name: called })
    })
}
