import { refreshBriefing } from './briefing.ts'
import { pushContacts } from './contacts.ts'
import type { DeviceDatabase } from '../database.ts'
import { takeOver } from './enrol.ts'
import { findEnrolment } from './enrolment.ts'
import type { PushOutcome } from '../outbox/outbox.ts'
import { isCut, type Push } from '../outbox/push.ts'
import { noteFailure, sendReport, type ReportWorld } from '../report.ts'

/**
 * What an interviewer's phone does after it has pushed its ballots: contacts, a word of how it is,
 * and the office's new counts where it has sent something.
 *
 * @param pushed - what pushing the ballots came to
 * @returns what waits still, of ballots and contacts together
 */
export async function syncFieldwork(
  db: DeviceDatabase,
  push: Push,
  pushed: PushOutcome,
  world: ReportWorld,
): Promise<PushOutcome> {
  const enrolment = await findEnrolment(db)
  if (!enrolment) return pushed

  // Of one who had this phone before, whose enrolment the office has forgotten: it goes under this one.
  const takesOver = enrolment.state === 'known'
  if (pushed === 'sign-in-needed' && takesOver) await takeOver(db, enrolment)
  let outcome = isCut(pushed) ? pushed : await pushContacts(db, push)
  if (outcome === 'sign-in-needed' && takesOver) {
    await takeOver(db, enrolment)
    outcome = await pushContacts(db, push)
  }
  const failure = pushed === 'empty' ? outcome : pushed
  if (failure !== 'empty') {
    await noteFailure(db, enrolment, typeof failure === 'string' ? failure : 'retry-after')
  }
  if (isCut(outcome)) return outcome

  await sendReport(db, push, (await findEnrolment(db)) ?? enrolment, world)
  const news = await db.receipts.filter(({ taken }) => taken?.briefed === false).count()
  if (news > 0) await refreshBriefing(db, push, world.now())
  return failure
}
