import type { EnrolRequest } from '@phieu/survey'
import { signSlip, type DeviceKey } from '@phieu/survey/envelope'
import { fetchBriefing } from './briefing.ts'
import type { DeviceDatabase, Enrolment, KeptEnvelope } from '../database.ts'
import { cutBy, isCut, readProblem, type Cut, type Push } from '../outbox/push.ts'
import { retryIfClosed } from '../retry-closed-database.ts'

/** What came of enrolling. `enrolled` is said only when the briefing is on the phone, too. */
export type Enrolled = 'enrolled' | Cut | 'unknown-enrolment' | 'used-enrolment' | 'unavailable'

/** What a phone makes for itself when it enrols. */
export type NewDevice = Pick<Enrolment, 'device' | 'token' | 'key'>

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
  const { device, token, key } = enrolment
  const response = await push('/api/devices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, device, token, key: key.publicKey } satisfies EnrolRequest),
  }).catch(() => undefined)
  if (!response) return 'offline'
  if (!response.ok) return giveUp(db, enrolment, response)

  // A login page says 200 as well; only the briefing proves that the office knows this phone.
  const briefing = await fetchBriefing(db, push, enrolment, now)
  if (briefing === 'revoked') return 'used-enrolment'
  if (isCut(briefing)) return briefing
  if (briefing !== 'kept') return 'unavailable'
  await takeOver(db, enrolment)
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
  response: Response,
): Promise<Enrolled> {
  const code = (await readProblem(response))?.code
  if (code !== 'unknown-enrolment' && code !== 'used-enrolment') {
    return code ? 'unavailable' : cutBy(response)
  }
  if (enrolment.state === 'asked') await db.enrolments.delete(enrolment.device)
  return code
}

/**
 * This device is known. What waits under one that the office no longer knows goes under this one
 * from now on, signed anew: enrolling again must not strand finished ballots.
 */
export async function takeOver(db: DeviceDatabase, { device, key }: Enrolment): Promise<void> {
  const lost = await retryIfClosed(db, () =>
    db.enrolments.filter(({ state }) => state === 'lost').primaryKeys(),
  )
  const stranded = await retryIfClosed(db, () =>
    db.outbox
      .filter(({ slip }) => slip.sender.by === 'device' && lost.includes(slip.sender.device))
      .toArray(),
  )
  const slips = await signAnew(stranded, device, key)
  await retryIfClosed(db, () =>
    db.transaction('rw', db.enrolments, db.outbox, db.drafts, db.contacts, async () => {
      for (const { id, slip } of slips) await db.outbox.update(id, { slip })
      await db.drafts.where('device').anyOf(lost).modify({ device })
      await db.contacts.where('device').anyOf(lost).modify({ device })
      await db.enrolments.update(device, { state: 'known' })
    }),
  )
}

async function signAnew(stranded: readonly KeptEnvelope[], device: string, key: DeviceKey) {
  return Promise.all(
    stranded.map(async ({ id, digest, slip }) => ({
      id,
      slip: await signSlip(digest, slip.sealingDay, device, key.privateKey),
    })),
  )
}
