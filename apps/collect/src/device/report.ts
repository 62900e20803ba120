import { ReportReply, type DeviceReport } from '@phieu/survey'
import { readClockError } from './clock.ts'
import type { DeviceDatabase, Enrolment } from './database.ts'
import { readJson, readProblem, type Push } from './outbox/push.ts'
import { retryIfClosed } from './retry-closed-database.ts'
import { readStorage } from './storage.ts'

/** What a report says beside what is in the phone's memory. */
export interface ReportWorld {
  /** What this build of the app calls itself. */
  version: string
  storage: StorageManager | undefined
  now: () => Date
}

/** What the office is told of this phone: what it owes, and whether it can go on. */
export async function readReport(
  db: DeviceDatabase,
  { lastError }: Pick<Enrolment, 'lastError'>,
  { version, storage }: ReportWorld,
): Promise<DeviceReport> {
  const { free, persistent } = await readStorage(storage)
  const clockError = await readClockError(db)
  const owed = await retryIfClosed(db, () =>
    db.transaction('r', db.outbox, db.contacts, async () => {
      const waiting = await db.outbox.where({ state: 'waiting' }).toArray()
      const days = waiting.map(({ slip }) => slip.sealingDay).sort()
      return {
        unsent: waiting.length,
        ...(days[0] !== undefined && { oldestUnsent: days[0] }),
        unsentContacts: await db.contacts.where({ state: 'waiting' }).count(),
        refused: await db.outbox.where({ state: 'refused' }).count(),
      }
    }),
  )
  return {
    version,
    ...owed,
    ...(clockError !== undefined && { clockAhead: Math.round(clockError / 60_000) }),
    ...(free !== undefined && { freeMegabytes: Math.max(0, Math.floor(free / 1e6)) }),
    persistent,
    ...(lastError !== undefined && { lastError }),
  }
}

/**
 * Tells the office how this phone is.
 *
 * @returns whether the office heard it
 */
export async function sendReport(
  db: DeviceDatabase,
  push: Push,
  enrolment: Enrolment,
  world: ReportWorld,
): Promise<boolean> {
  const turn = await nextTurn(db, enrolment)
  const report = { ...(await readReport(db, enrolment, world)), ...(turn && { turn }) }
  const response = await push('/api/devices/report', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${enrolment.token}` },
    body: JSON.stringify(report),
  }).catch(() => undefined)
  if (!response) return false
  // A portal says yes to everything, and knows no phone.
  const reply = response.ok ? ReportReply.safeParse(await readJson(response)).data : undefined
  const heard = reply?.device === enrolment.device
  const problem = response.ok ? undefined : (await readProblem(response))?.code
  const state =
    problem === 'revoked-device' ? 'revoked' : problem === 'unknown-device' ? 'lost' : undefined
  await retryIfClosed(db, () =>
    db.enrolments.update(enrolment.device, {
      ...(heard && { state: 'known', reportedAt: world.now(), lastError: undefined }),
      ...(state && { state }),
    }),
  )
  return heard
}

/**
 * Which report comes next. It is counted before it goes, so no count comes twice from one phone; where a
 * phone's storage was copied to another, both count on from the same.
 *
 * @returns `undefined` on a phone without room to count
 */
async function nextTurn(
  db: DeviceDatabase,
  { device }: Enrolment,
): Promise<DeviceReport['turn'] | undefined> {
  try {
    return await retryIfClosed(db, () =>
      db.transaction('rw', db.enrolments, async () => {
        const count = ((await db.enrolments.get(device))?.reports ?? 0) + 1
        await db.enrolments.update(device, { reports: count })
        const mark = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
        return { count, mark: mark.toString(16).padStart(8, '0') }
      }),
    )
  } catch {
    return undefined
  }
}

/** Remembers why nothing could be sent, for the next report. */
export async function noteFailure(
  db: DeviceDatabase,
  { device }: Enrolment,
  failure: string,
): Promise<void> {
  await retryIfClosed(db, () => db.enrolments.update(device, { lastError: failure }))
}
