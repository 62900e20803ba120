import { createRoute, z } from '@hono/zod-openapi'
import { CONTACT_LIMIT, ContactsReply, ContactsRequest } from '@phieu/survey'
import { receiveContacts } from '../../fieldwork/contacts.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { readDevice, unknownDevice } from '../../http/bearer.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const pushContacts = createRoute({
  method: 'post',
  path: '/',
  tags: ['Phone'],
  summary: 'Keep contacts that brought no ballot',
  description:
    `Somebody refused, was not at home …; at most ${CONTACT_LIMIT} at once, each judged on its own. ` +
    'Safe to repeat: a contact that arrives again is kept once.',
  security: [{ device: [] }],
  request: {
    body: { required: true, content: { 'application/json': { schema: ContactsRequest } } },
  },
  responses: {
    200: {
      description: 'What became of each contact.',
      content: { 'application/json': { schema: ContactsReply } },
    },
    ...problemResponses('malformed', 'unknown-device', 'too-large'),
  },
})

/** `POST /api/contacts` */
export function contactRoutes(services: Services) {
  const { store, plans } = services

  return createRouter().openapi(
    pushContacts,
    async (c) => {
      const device = await readDevice(services, c.req.header('authorization'))
      if (!device) throw unknownDevice()
      const plan = await plans.find(device.round)
      if (!plan) throw new Error(`device ${device.id} has lost its round`)
      const { contacts } = c.req.valid('json')
      return c.json(await receiveContacts(store, plan, device.interviewer, contacts), 200)
    },
    (result) => {
      if (!result.success) throw new ProblemError('malformed', z.prettifyError(result.error))
    },
  )
}
