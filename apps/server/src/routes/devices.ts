import { createRoute } from '@hono/zod-openapi'
import { EnrolRequest } from '@phieu/survey'
import { enrolDevice } from '../devices.ts'
import { ProblemError } from '../problem.ts'
import type { Services } from '../services.ts'
import { createRouter, problemResponses } from './router.ts'

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

/** `POST /api/devices` */
export function deviceRoutes(services: Services) {
  return createRouter().openapi(enrol, async (c) => {
    const outcome = await enrolDevice(services, c.req.valid('json'))
    if (outcome === 'unknown') throw new ProblemError('unknown-enrolment')
    if (outcome === 'used') throw new ProblemError('used-enrolment')
    return c.body(null, 204)
  })
}
