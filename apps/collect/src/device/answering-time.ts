import type { BallotId } from '@phieu/survey'
import type { DeviceDatabase } from './database.ts'
import { retryIfClosed } from './retry-closed-database.ts'

/**
 * Adds to the time that a draft's questions were in sight; over reloads it is the sum.
 *
 * @param duration - in ms
 */
export function addAnsweringTime(
  db: DeviceDatabase,
  id: BallotId,
  duration: number,
): Promise<void> {
  return retryIfClosed(db, async () => {
    await db.drafts.where({ id }).modify((kept) => {
      kept.answeringTime = (kept.answeringTime ?? 0) + duration
    })
  })
}
