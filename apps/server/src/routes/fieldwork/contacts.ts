import { endpoints } from '@phieu/office'
import { sha256 } from '@phieu/survey'
import { receiveContacts } from '../../fieldwork/contacts.ts'
import type { Services } from '../../services.ts'
import { readDevice } from '../../http/bearer.ts'
import { createRouter } from '../../http/mount.ts'
import { tooManyProblem } from '../../http/too-many-problem.ts'
import { ProblemError } from '../../problem.ts'

/** How long a phone waits that has sent too many, in seconds. */
const PATIENCE = 3600

/** `POST /api/contacts` */
export function contactRoutes(services: Services) {
  const { store, plans, contactShare, revokedShare } = services

  return createRouter().handle(endpoints.pushContacts, async ({ c, json }) => {
    const device = await readDevice(services, c.req.header('authorization'))
    const plan = await plans.find(device.round)
    if (!plan) throw new Error(`device ${device.id} has lost its round`)
    const { contacts, digest } = json
    if (digest !== undefined && digest !== (await sha256(JSON.stringify(contacts)))) {
      throw new ProblemError('digest-differs')
    }
    // Nothing of a day is written down: it is the phone that waits, and keeps them.
    const share = device.revokedOn === undefined ? contactShare : revokedShare
    if (!share.take(device.id, contacts.length)) {
      throw tooManyProblem({ retryAfter: PATIENCE })
    }
    try {
      return await receiveContacts(store, plan, device.interviewer, contacts)
    } catch (error) {
      share.giveBack(device.id, contacts.length)
      throw error
    }
  })
}
