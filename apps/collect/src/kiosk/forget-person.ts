import type { Device } from '../device-context.ts'
import { retryIfClosed } from '../device/retry-closed-database.ts'
import { leaveBehind } from './left-behind.ts'

/**
 * Forgets whoever sat here: what was begun and not finished, and what this page had in its hands.
 * What is sealed stays: it can't be read here any more, and has to be sent.
 */
export async function forgetPerson({ db, recall }: Pick<Device, 'db' | 'recall'>): Promise<void> {
  recall.open = undefined
  leaveBehind({ recall })
  recall.own = undefined
  recall.savedAgain = false
  await retryIfClosed(db, () => db.drafts.filter(({ kiosk }) => kiosk === true).delete())
}
