import type { EnrolRequest } from '@phieu/survey'
import { fetchBriefing } from './briefing.ts'
import type { DeviceDatabase, Enrolment } from './database.ts'
import { readProblem, type Push } from './push.ts'
import { retryIfClosed } from './retry-closed-database.ts'

/** What came of enrolling. `enrolled` is said only when the briefing is on the phone, too. */
export type Enrolled =
  | 'enrolled'
  | 'offline'
  | 'unknown-enrolment'
  | 'used-enrolment'
  | 'unavailable'

/** What a phone makes for itself when it enrols. */
export type NewDevice = Pick<Enrolment, 'device' | 'token'>

/**
 * Enrols this phone with the one-time code of an enrolment link, and fetches the briefing.
 *
 * The phone makes its own id and token and keeps them before it asks, so a lost reply is mended by
 * asking again: the server takes the same device and token as the same enrolment.
 *
 * @param made - a new id and token; used unless this code was asked for before
 */
export async function enrol(
  db: DeviceDatabase,
  push: Push,
  code: string,
  made: NewDevice,
  now: Date,
): Promise<Enrolled> {
  const enrolment = await rememberEnrolment(db, code, made, now)
  const { device, token } = enrolment
  const response = await push('/api/devices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, device, token } satisfies EnrolRequest),
  }).catch(() => undefined)
  if (!response) return 'offline'
  if (!response.ok) return giveUp(db, enrolment, (await readProblem(response))?.code)

  // A login page says 200 as well; only the briefing proves that the office knows this phone.
  const briefing = await fetchBriefing(db, push, enrolment, now)
  if (briefing === 'revoked') return 'used-enrolment'
  if (briefing !== 'kept') return briefing === 'sign-in-needed' ? 'unavailable' : briefing
  await takeOver(db, device)
  return 'enrolled'
}

function rememberEnrolment(db: DeviceDatabase, code: string, made: NewDevice, now: Date) {
  return retryIfClosed(db, () =>
    db.transaction('rw', db.enrolments, async () => {
      const before = await db.enrolments.filter((each) => each.code === code).first()
      if (before) return before

      // The newest is in use, also on a phone whose clock was set back in between.
      const latest = await db.enrolments.orderBy('askedAt').last()
      const askedAt = new Date(Math.max(now.getTime(), (latest?.askedAt.getTime() ?? 0) + 1))
      const enrolment: Enrolment = { ...made, code, state: 'asked', askedAt }
      await db.enrolments.add(enrolment)
      return enrolment
    }),
  )
}

/** Names the failure; a code that the office will never take is forgotten. */
async function giveUp(
  db: DeviceDatabase,
  enrolment: Enrolment,
  code: string | undefined,
): Promise<Enrolled> {
  if (code !== 'unknown-enrolment' && code !== 'used-enrolment') {
    return code ? 'unavailable' : 'offline'
  }
  if (enrolment.state === 'asked') await db.enrolments.delete(enrolment.device)
  return code
}

/**
 * The device is known. What waits under one that the office no longer knows travels under this
 * one from now on: enrolling anew must not strand finished ballots.
 */
function takeOver(db: DeviceDatabase, device: string): Promise<void> {
  return retryIfClosed(db, () =>
    db.transaction('rw', db.enrolments, db.outbox, db.drafts, db.contacts, async () => {
      const lost = await db.enrolments.filter(({ state }) => state === 'lost').primaryKeys()
      await db.outbox.where('credential').anyOf(lost).modify({ credential: device })
      await db.drafts.where('device').anyOf(lost).modify({ device })
      await db.contacts.where('device').anyOf(lost).modify({ device })
      await db.enrolments.update(device, { state: 'known' })
    }),
  )
}
