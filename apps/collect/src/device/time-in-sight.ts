import type { BallotId } from '@phieu/survey'
import type { DeviceDatabase } from './database.ts'
import { reopening } from './reopening.ts'

/**
 * Adds to the time that a draft's questions were in sight; over reloads it is the sum.
 *
 * @param duration - in ms
 */
export function addTimeInSight(db: DeviceDatabase, id: BallotId, duration: number): Promise<void> {
  return reopening(db, async () => {
    await db.drafts.where({ id }).modify((kept) => {
      kept.shown = (kept.shown ?? 0) + duration
    })
  })
}
