import { endpoints } from '@phieu/office'
import { sha256 } from '@phieu/survey'
import { receiveContacts } from '../../fieldwork/contacts.ts'
import type { Services } from '../../services.ts'
import { readDevice } from '../../http/bearer.ts'
import { createRouter } from '../../http/mount.ts'
import { ProblemError } from '../../problem.ts'

/** `POST /api/contacts` */
export function contactRoutes(services: Services) {
  const { store, plans } = services

  return createRouter().handle(endpoints.pushContacts, async ({ c, json }) => {
    const device = await readDevice(services, c.req.header('authorization'))
    const plan = await plans.find(device.round)
    if (!plan) throw new Error(`device ${device.id} has lost its round`)
    const { contacts, digest } = json
    if (digest !== undefined && digest !== (await sha256(JSON.stringify(contacts)))) {
      throw new ProblemError('digest-differs')
    }
    return await receiveContacts(store, plan, device.interviewer, contacts)
  })
}
