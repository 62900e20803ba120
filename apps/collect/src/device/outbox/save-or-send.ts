import type { DeviceDatabase, KeptEnvelope } from '../database.ts'
import type { Recall } from '../recall.ts'
import type { Work } from './proof-of-work.ts'
import type { Push } from './push.ts'
import { storeSealed } from './seal-draft.ts'
import { sendUnsaved } from './send-unsaved.ts'

/** How often a page that nobody comes back to tries it by itself, in ms (15 seconds). */
export const TRY_EVERY = 15_000

/**
 * Gets a ballot that is sealed in an open page out of it: onto the phone, where there is room by now, or
 * to the office. Safe to repeat.
 */
export async function saveOrSend(
  page: { db: DeviceDatabase; push: Push; now: () => Date; recall: Recall },
  work: Work,
  envelope: KeptEnvelope,
): Promise<'saved' | 'kept' | 'not-sent'> {
  const isSaved = await storeSealed(page.db, envelope).then(
    () => true,
    () => false,
  )
  if (isSaved) {
    if (page.recall.unsaved === envelope) page.recall.unsaved = undefined
    return 'saved'
  }
  // Also what reads a receipt may be missing, without a network.
  return sendUnsaved(page, work, envelope).catch(() => 'not-sent')
}
