/** When this phone may let go of what it has sent: not before the office could lose it no more. */
import { BackupState, daysLater, localDate, type LocalDate } from '@phieu/survey'
import { officeTime } from '../clock.ts'
import type { DeviceDatabase, KeptEnvelope } from '../database.ts'
import { isRefusedAfterRestore } from './ballot-status.ts'
import { cutBy, readJson, type Cut, type Push } from './push.ts'
import { retryIfClosed } from '../retry-closed-database.ts'

/** How often the office is asked when there is nothing to send, in ms (one minute). */
const ASK_EVERY = 60_000

/** An envelope that no backup is said to hold stays on the phone for so many days at the most, by the office's clock. */
const KEEP_DAYS = 60

/**
 * Asks the office for its epoch and its backups, where this phone still holds what it has sent.
 *
 * @returns `undefined` where there is nothing to ask for, or nobody answers
 */
export async function askBackups(
  db: DeviceDatabase,
  push: Push,
  now: Date,
): Promise<BackupState | undefined> {
  const [kept, refused, contacts, last] = await retryIfClosed(db, () =>
    Promise.all([
      db.outbox.where({ state: 'kept' }).count(),
      db.outbox.where({ state: 'refused' }).filter(isRefusedAfterRestore).count(),
      db.contacts.where({ state: 'kept' }).count(),
      db.backups.get('current'),
    ]),
  )
  const since = last ? Math.abs(now.getTime() - last.askedAt.getTime()) : ASK_EVERY
  if (kept + refused + contacts === 0 || since < ASK_EVERY) return undefined

  const heard = await askEpoch(push)
  return typeof heard === 'string' ? undefined : heard
}

/** The smallest question to our server: whether anybody answers, and who. */
export async function askEpoch(push: Push): Promise<BackupState | Cut> {
  const response = await push('/api/epoch', {}).catch(() => undefined)
  if (!response) return 'offline'
  // The login page of a hotel's Wi-Fi says 200 as well.
  const read = BackupState.safeParse(await readJson(response))
  if (response.ok && read.success) return read.data
  return cutBy(response)
}

/**
 * Does what the office's word of its backups calls for: what was put into the box in another life
 * of its database waits again, also where a life between them did not know what to do with it; and
 * what a verified backup holds leaves the phone.
 *
 * @returns how many envelopes wait again
 */
export function followBackups(
  db: DeviceDatabase,
  { epoch, verified, at }: BackupState,
  now: Date,
): Promise<number> {
  const today = localDate(officeTime({ at }, now), 'UTC')
  return retryIfClosed(db, () =>
    db.transaction('rw', db.outbox, db.contacts, db.backups, async () => {
      const held = await db.outbox.where({ state: 'kept' }).toArray()
      const refused = await db.outbox
        .where({ state: 'refused' })
        .filter(isRefusedAfterRestore)
        .toArray()
      const lost = [
        ...held.filter(({ inBox }) => inBox?.epoch !== epoch),
        ...refused.filter(({ refusedIn }) => refusedIn !== epoch),
      ]
      const isSafe = ({ inBox, slip, isFiled }: KeptEnvelope) =>
        !isFiled &&
        inBox?.epoch === epoch &&
        (inBox.period < verified || daysLater(inBox.since ?? slip.sealingDay, KEEP_DAYS) < today)

      await db.outbox
        .where('id')
        .anyOf(lost.map(({ id }) => id))
        .modify({ state: 'waiting', inBox: undefined, refusal: undefined })
      await db.outbox.bulkDelete(held.filter(isSafe).map(({ id }) => id))
      await followWithContacts(db, { epoch, verified }, today)
      await db.backups.put({ is: 'current', epoch, verified, at, askedAt: now })
      return lost.length
    }),
  )
}

/** The same for contacts, which are few and small. */
async function followWithContacts(
  db: DeviceDatabase,
  { epoch, verified }: Pick<BackupState, 'epoch' | 'verified'>,
  today: LocalDate,
): Promise<void> {
  const kept = await db.contacts.where({ state: 'kept' }).toArray()
  const lost = kept.filter(({ inBox }) => inBox?.epoch !== epoch)
  const safe = kept.filter(
    ({ inBox }) =>
      inBox?.epoch === epoch &&
      (inBox.period < verified || daysLater(inBox.since ?? today, KEEP_DAYS) < today),
  )
  await db.contacts
    .where('id')
    .anyOf(lost.map(({ id }) => id))
    .modify({ state: 'waiting', inBox: undefined })
  await db.contacts.bulkDelete(safe.map(({ id }) => id))
  // The day of a contact is that of the phone's clock, which may be wrong by years.
  await db.contacts
    .where({ state: 'kept' })
    .filter(({ inBox }) => inBox?.since === undefined)
    .modify((each) => {
      if (each.inBox) each.inBox.since = today
    })
}
