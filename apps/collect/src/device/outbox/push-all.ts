import type { DeviceDatabase } from '../database.ts'
import { findEnrolment } from '../fieldwork/enrolment.ts'
import type { PushOutcome } from './outbox.ts'
import type { Push } from './push.ts'
import type { ReportWorld } from '../report.ts'

/**
 * Pushes everything that this phone owes: ballots, and after them what only interviewers' phones
 * have. That comes with their part of the app; a citizen's phone never loads it.
 *
 * @param pushBallots - see `pushOutbox`
 */
export async function pushAll(
  db: DeviceDatabase,
  push: Push,
  pushBallots: () => Promise<PushOutcome>,
  world: ReportWorld,
): Promise<PushOutcome> {
  const pushed = await pushBallots()
  if (!(await findEnrolment(db))) return pushed

  // Not yet on this phone, and no network to fetch it: the next time will do.
  const fieldwork = await import('../fieldwork/fieldwork-sync.ts').catch(() => undefined)
  return fieldwork ? fieldwork.syncFieldwork(db, push, pushed, world) : pushed
}
