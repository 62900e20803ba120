import type { DeviceDatabase, Enrolment } from '../database.ts'
import { retryIfClosed } from '../retry-closed-database.ts'

/** This phone as the office knows it; `undefined` on a phone that never enrolled. */
export function findEnrolment(db: DeviceDatabase): Promise<Enrolment | undefined> {
  return retryIfClosed(db, () =>
    db.enrolments
      .orderBy('askedAt')
      .filter(({ state }) => state !== 'asked')
      .last(),
  )
}
