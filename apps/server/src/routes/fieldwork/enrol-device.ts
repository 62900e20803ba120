import { createRoute } from '@hono/zod-openapi'
import { DeviceReport, EnrolRequest } from '@phieu/survey'
import { enrolDevice, noteReport } from '../../fieldwork/enrol-device.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { readDevice, unknownDevice } from '../../http/bearer.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const enrol = createRoute({
  method: 'post',
  path: '/',
  tags: ['Phone'],
  summary: "Enrol an interviewer's phone",
  description: 'Safe to repeat with the same device and token.',
  request: {
    body: { required: true, content: { 'application/json': { schema: EnrolRequest } } },
  },
  responses: {
    204: { description: 'The phone is enrolled; its token opens the briefing.' },
    ...problemResponses('malformed', 'unknown-enrolment', 'used-enrolment'),
  },
})

const report = createRoute({
  method: 'post',
  path: '/report',
  tags: ['Phone'],
  summary: 'Say how a phone is',
  description:
    'Coarse: kept with the hour, the newest only. A revoked phone still says what it owes.',
  security: [{ device: [] }],
  request: {
    body: { required: true, content: { 'application/json': { schema: DeviceReport } } },
  },
  responses: {
    204: { description: 'The office knows.' },
    ...problemResponses('malformed', 'unknown-device'),
  },
})

/** `POST /api/devices` and `POST /api/devices/report` */
export function deviceRoutes(services: Services) {
  return createRouter()
    .openapi(enrol, async (c) => {
      const outcome = await enrolDevice(services, c.req.valid('json'))
      if (outcome === 'unknown') throw new ProblemError('unknown-enrolment')
      if (outcome === 'used') throw new ProblemError('used-enrolment')
      return c.body(null, 204)
    })
    .openapi(report, async (c) => {
      const device = await readDevice(services, c.req.header('authorization'))
      if (!device) throw unknownDevice()
      await noteReport(services, device, c.req.valid('json'))
      return c.body(null, 204)
    })
}
