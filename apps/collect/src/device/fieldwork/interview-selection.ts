import type { InterviewSelection, DeviceDatabase } from '../database.ts'
import { retryIfClosed } from '../retry-closed-database.ts'

/** The unit and group that stay chosen from one interview to the next. */
export async function findSelection(db: DeviceDatabase): Promise<Omit<InterviewSelection, 'is'>> {
  return (await retryIfClosed(db, () => db.selections.get('current'))) ?? {}
}

/** Chooses a unit, a group or both; what is not named stays as it is. */
export function saveSelection(
  db: DeviceDatabase,
  chosen: Omit<InterviewSelection, 'is'>,
): Promise<void> {
  return retryIfClosed(db, () =>
    db.transaction('rw', db.selections, async () => {
      await db.selections.put({ ...(await db.selections.get('current')), ...chosen, is: 'current' })
    }),
  )
}
