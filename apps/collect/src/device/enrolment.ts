import type { DeviceDatabase, Enrolment } from './database.ts'
import { reopening } from './reopening.ts'

/** This phone as the office knows it; `undefined` on a phone that never enrolled. */
export function findEnrolment(db: DeviceDatabase): Promise<Enrolment | undefined> {
  return reopening(db, () =>
    db.enrolments
      .orderBy('askedAt')
      .filter(({ state }) => state !== 'asked')
      .last(),
  )
}
