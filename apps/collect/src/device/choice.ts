import type { Choice, DeviceDatabase } from './database.ts'
import { reopening } from './reopening.ts'

/** The unit and group that stay chosen from one interview to the next. */
export async function findChoice(db: DeviceDatabase): Promise<Omit<Choice, 'is'>> {
  return (await reopening(db, () => db.choices.get('current'))) ?? {}
}

/** Chooses a unit, a group or both; what is not named stays as it is. */
export function saveChoice(db: DeviceDatabase, chosen: Omit<Choice, 'is'>): Promise<void> {
  return reopening(db, () =>
    db.transaction('rw', db.choices, async () => {
      await db.choices.put({ ...(await db.choices.get('current')), ...chosen, is: 'current' })
    }),
  )
}
