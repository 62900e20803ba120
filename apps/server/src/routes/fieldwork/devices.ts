import { createRoute } from '@hono/zod-openapi'
import { RoundBrief } from '@phieu/survey'
import { deviceRows, servedVersion } from '../../fieldwork/devices.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { DeviceList, DeviceName, DeviceParam } from './fieldwork-schemas.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const list = createRoute({
  method: 'get',
  path: '/{round}/devices',
  tags: ['Fieldwork'],
  summary: 'The phones of a round, with what they last said of themselves',
  request: { params: RoundParam },
  responses: {
    200: {
      description: 'Those in use first, and of them those that want help.',
      content: { 'application/json': { schema: DeviceList } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

const revoke = createRoute({
  method: 'post',
  path: '/{round}/devices/{device}/revoke',
  tags: ['Fieldwork'],
  summary: 'Give a phone no more work',
  description: 'What it had finished still arrives, and waits for the review.',
  request: { params: DeviceParam },
  responses: {
    204: { description: 'It is revoked.' },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

const name = createRoute({
  method: 'post',
  path: '/{round}/devices/{device}/name',
  tags: ['Fieldwork'],
  summary: 'Say what a phone is called in the office',
  request: {
    params: DeviceParam,
    body: { required: true, content: { 'application/json': { schema: DeviceName } } },
  },
  responses: {
    204: { description: 'It is called so.' },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `/api/rounds/:round/devices` */
export function fieldworkDeviceRoutes(services: Services) {
  const { store, now, sites } = services
  const unknown = () => new ProblemError('not-found', 'The round has no such phone.')

  return createRouter()
    .openapi(list, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const [devices, interviewers] = await Promise.all([
        store.listDevices(plan.round.id),
        store.listInterviewers(plan.round.id),
      ])
      const today = plan.dayAt(now())
      const version = servedVersion(sites?.collect)
      const rows = deviceRows(devices, interviewers, { today, version })
      const round = RoundBrief.parse(plan.round)
      return c.json({ round, today, version: version ?? null, devices: rows }, 200)
    })
    .openapi(revoke, async (c) => {
      const { round, device } = c.req.valid('param')
      const plan = await roundPlanOf(services, round)
      if (!(await store.revokeDeviceOf(round, device, plan.dayAt(now())))) throw unknown()
      return c.body(null, 204)
    })
    .openapi(name, async (c) => {
      const { round, device } = c.req.valid('param')
      const { name: called } = c.req.valid('json')
      if (!(await store.nameDevice(round, device, called))) throw unknown()
      noteForLog(c, { name: called })
      return c.body(null, 204)
    })
}
