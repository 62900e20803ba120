/** People who were to be asked and of whom there is no ballot: told in two taps, sent when there is a network. */
import { CONTACT_LIMIT, ContactsReply, selfDigested, type Contact } from '@phieu/survey'
import type { DeviceDatabase, OwedContact } from '../database.ts'
import { askEpoch } from '../outbox/backups.ts'
import type { PushOutcome } from '../outbox/outbox.ts'
import { cutBy, readJson, readProblem, type Cut, type Push } from '../outbox/push.ts'
import { findEnrolment } from './enrolment.ts'
import { retryIfClosed } from '../retry-closed-database.ts'

/** Writes a contact down. It is on the phone when the promise is fulfilled; safe to repeat. */
export function keepContact(db: DeviceDatabase, contact: Contact, device: string): Promise<void> {
  return retryIfClosed(db, async () => {
    await db.contacts.put({ id: contact.id, contact, device, state: 'waiting' })
  })
}

/**
 * Takes back a contact that was a slip of the finger.
 *
 * @returns whether it was still on this phone; what the office has, it keeps
 */
export function takeBackContact(db: DeviceDatabase, id: string): Promise<boolean> {
  return retryIfClosed(db, async () => {
    const own = db.contacts.where({ id }).filter(({ state }) => state !== 'kept')
    return (await own.delete()) > 0
  })
}

/** A contact, as long as this phone has it: also one that is at the office and in no backup yet. */
export function findContact(db: DeviceDatabase, id: string): Promise<OwedContact | undefined> {
  return retryIfClosed(db, () => db.contacts.get(id))
}

/** Contacts that are only on this phone. */
export function countContacts(db: DeviceDatabase): Promise<number> {
  return retryIfClosed(db, () => db.contacts.where({ state: 'waiting' }).count())
}

/**
 * Pushes contacts until none waits or nobody answers. One leaves the phone only after the office
 * has named it, and a backup of the office holds it; pushed twice, it is kept once.
 */
export async function pushContacts(db: DeviceDatabase, push: Push): Promise<PushOutcome> {
  let most = CONTACT_LIMIT
  const unknown = new Set<string>()
  while (true) {
    const first = await retryIfClosed(db, () =>
      db.contacts
        .where({ state: 'waiting' })
        .filter(({ device }) => !unknown.has(device))
        .first(),
    )
    if (!first) return unknown.size > 0 ? 'sign-in-needed' : 'empty'

    const { device } = first
    const token = (await retryIfClosed(db, () => db.enrolments.get(device)))?.token
    const waiting = await oldestOf(db, device, most)
    const reply = token === undefined ? 'sign-in-needed' : await send(push, token, waiting)
    if (reply === 'sign-in-needed') {
      // What was told on another enrolment waits until it goes under the one in use, and the rest does not.
      const isInUse = (await findEnrolment(db))?.device === device
      if (!isInUse) await retryIfClosed(db, () => db.enrolments.update(device, { state: 'lost' }))
      unknown.add(device)
      continue
    }
    if (reply === 'offline' && waiting.length > 1 && typeof (await askEpoch(push)) !== 'string') {
      // The line carries something, and not this much.
      most = Math.floor(waiting.length / 2)
      continue
    }
    if (typeof reply === 'string') return reply
    // A reply that settles nothing would be asked for again without end.
    if ((await settle(db, waiting, reply)) === 0) return 'offline'
  }
}

function oldestOf(db: DeviceDatabase, device: string, most: number): Promise<OwedContact[]> {
  return retryIfClosed(db, () =>
    db.contacts
      .where({ state: 'waiting' })
      .filter((each) => each.device === device)
      .limit(most)
      .toArray(),
  )
}

async function send(
  push: Push,
  token: string,
  waiting: readonly OwedContact[],
): Promise<ContactsReply | Cut | 'sign-in-needed'> {
  const response = await push('/api/contacts', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: await selfDigested(
      'contacts',
      waiting.map(({ contact }) => contact),
    ),
  }).catch(() => undefined)
  if (!response) return 'offline'
  if (!response.ok) {
    const code = (await readProblem(response))?.code
    if (code === 'unknown-device') return 'sign-in-needed'
    return code === undefined ? cutBy(response) : 'offline'
  }
  // The login page of a hotel's Wi-Fi says 200 as well.
  const read = ContactsReply.safeParse(await readJson(response))
  return read.data ?? cutBy(response)
}

/** @returns how many contacts were settled */
function settle(
  db: DeviceDatabase,
  sent: readonly OwedContact[],
  { kept, refused, inBox }: ContactsReply,
): Promise<number> {
  return retryIfClosed(db, () =>
    db.transaction('rw', db.contacts, async () => {
      const ids = sent.map(({ id }) => id).filter((id) => kept.includes(id))
      const named = db.contacts.where('id').anyOf(ids)
      await (inBox ? named.modify({ state: 'kept', inBox }) : named.delete())
      const parked = refused.flatMap(({ at, why }) => {
        const contact = sent[at]
        return contact ? [{ ...contact, state: 'refused' as const, refusal: why }] : []
      })
      await db.contacts.bulkPut(parked)
      return ids.length + parked.length
    }),
  )
}
