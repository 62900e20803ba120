import { Briefing } from '@phieu/survey'
import type { DeviceDatabase, Enrolment, KeptBriefing } from '../database.ts'
import { findEnrolment } from './enrolment.ts'
import { cutBy, readJson, readProblem, type Cut, type Push } from '../outbox/push.ts'
import { cacheQuestionnaires } from '../questionnaire-cache.ts'
import { retryIfClosed } from '../retry-closed-database.ts'

/** What came of asking the office for the briefing. */
export type Briefed =
  | 'kept'
  | Cut
  | 'sign-in-needed'
  | 'revoked'
  | 'unavailable'
  /** The round comes with other keys than this phone has met. */
  | 'other-key'

/** Fetches everything that an interviewer's day needs and keeps it on the phone. */
export async function fetchBriefing(
  db: DeviceDatabase,
  push: Push,
  { device, token }: Pick<Enrolment, 'device' | 'token'>,
  now: Date,
): Promise<Briefed> {
  // What the office has by now, its counts will have.
  const counted = await listUnbriefed(db)
  const response = await push('/api/briefing', {
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => undefined)
  if (!response) return 'offline'
  if (!response.ok) {
    const code = (await readProblem(response))?.code
    if (!code) return cutBy(response)
    const isRevoked = code === 'revoked-device'
    if (code !== 'unknown-device' && !isRevoked) return 'unavailable'
    const state = isRevoked ? 'revoked' : 'lost'
    await retryIfClosed(db, () => db.enrolments.update(device, { state }))
    return isRevoked ? 'revoked' : 'sign-in-needed'
  }

  const read = Briefing.safeParse(await readJson(response))
  if (!read.success) return cutBy(response)
  return keepBriefing(db, { is: 'current', briefing: read.data, fetchedAt: now }, counted)
}

/** Fetches the briefing anew on an enrolled phone; `undefined` on any other. */
export async function refreshBriefing(
  db: DeviceDatabase,
  push: Push,
  now: Date,
): Promise<Briefed | undefined> {
  const enrolment = await findEnrolment(db)
  return enrolment && fetchBriefing(db, push, enrolment, now)
}

/** The newest briefing; `undefined` on a phone that never enrolled. */
export function findBriefing(db: DeviceDatabase): Promise<KeptBriefing | undefined> {
  return retryIfClosed(db, () => db.briefings.get('current'))
}

/** Ballots at the office that the briefing on this phone doesn't count yet. */
function listUnbriefed(db: DeviceDatabase): Promise<string[]> {
  return retryIfClosed(db, () =>
    db.receipts.filter(({ taken }) => taken?.briefed === false).primaryKeys(),
  )
}

/** @param counted - the ballots that the briefing's counts have */
async function keepBriefing(
  db: DeviceDatabase,
  kept: KeptBriefing,
  counted: readonly string[],
): Promise<'kept' | 'other-key'> {
  return retryIfClosed(db, async () => {
    if ((await cacheQuestionnaires(db, kept.briefing)) === 'other-key') return 'other-key'
    await db.transaction('rw', db.briefings, db.receipts, async () => {
      await db.briefings.put(kept)
      await db.receipts
        .where('ballot')
        .anyOf(counted)
        .modify((receipt) => {
          if (receipt.taken) receipt.taken.briefed = true
        })
    })
    return 'kept'
  })
}
