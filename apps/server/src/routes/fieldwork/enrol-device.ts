import { endpoints } from '@phieu/office'
import { enrolDevice, noteReport } from '../../fieldwork/enrol-device.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { readDevice } from '../../http/bearer.ts'
import { createRouter } from '../../http/mount.ts'

/** `POST /api/devices` and `POST /api/devices/report` */
export function enrolDeviceRoutes(services: Services) {
  return createRouter()
    .handle(endpoints.enrolPhone, async ({ json }) => {
      const outcome = await enrolDevice(services, json)
      if (outcome === 'unknown') throw new ProblemError('unknown-enrolment')
      if (outcome === 'used') throw new ProblemError('used-enrolment')
    })
    .handle(endpoints.reportPhone, async ({ c, json }) => {
      const device = await readDevice(services, c.req.header('authorization'))
      await noteReport(services, device, json)
      return { device: device.id }
    })
}
