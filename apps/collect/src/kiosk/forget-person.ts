import type { Device } from '../device-context.ts'
import { retryIfClosed } from '../device/retry-closed-database.ts'

/**
 * Forgets whoever sat here: what was begun and not finished, and what this page had in its hands.
 * What is sealed stays: it can't be read here any more, and has to be sent.
 */
export async function forgetPerson({ db, recall }: Pick<Device, 'db' | 'recall'>): Promise<void> {
  recall.open = undefined
  // Sealed on a tablet without room, and left before it was sent: it goes, as the screen has said.
  recall.unsaved = undefined
  recall.own = undefined
  recall.savedAgain = false
  await retryIfClosed(db, () => db.drafts.filter(({ kiosk }) => kiosk === true).delete())
}
