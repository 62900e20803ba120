import type { BallotId } from '@phieu/survey'
import type { DeviceDatabase, KeptEnvelope } from './database.ts'
import { sealDraft, sealInHand, storeSealed } from './outbox/seal-draft.ts'
import type { Recall } from './recall.ts'

/** A page with a ballot in hand. */
interface Page {
  db: DeviceDatabase
  recall: Recall
  now: () => Date
}

/**
 * Seals a ballot. Where the phone has no room for it, the open page holds the envelope, which can be
 * sent or carried away from there; what was sealed once stays as it is.
 */
export async function finish(
  page: Page,
  id: BallotId,
): Promise<'sealed' | 'incomplete' | 'failed'> {
  const { db, recall, now } = page
  if (recall.unsaved?.id !== id) recall.unsaved = undefined
  const isInPage = recall.open?.held || recall.unsaved !== undefined
  let sealed: KeptEnvelope | undefined
  const hold = (envelope: KeptEnvelope | undefined) => {
    sealed = envelope
  }
  try {
    const faults = isInPage ? await finishInPage(page, id) : await sealDraft(db, id, now(), hold)
    if (faults.length > 0) return 'incomplete'
  } catch {
    // It could not be saved: then at least it is sealed, to be taken from this page. Not twice: a browser
    // that said nothing may have saved it all the same, and of two envelopes the office takes one.
    if (sealed) recall.unsaved = sealed
    else if (!isInPage) await sealInPage(page, id).catch(() => {})
    return 'failed'
  }
  // Nothing can be read any more, here neither.
  recall.open = undefined
  recall.unsaved = undefined
  return 'sealed'
}

/** @throws where it still finds no room */
async function finishInPage(page: Page, id: BallotId) {
  const faults = await sealInPage(page, id)
  if (page.recall.unsaved) await storeSealed(page.db, page.recall.unsaved)
  return faults
}

/** @returns the faults that keep it a draft; none when this page holds its envelope */
async function sealInPage({ db, recall, now }: Page, id: BallotId) {
  if (recall.unsaved) return []
  if (recall.open?.kept.id !== id) throw new Error(`draft ${id} is not in this page`)
  const { faults, envelope } = await sealInHand(db, recall.open, now())
  recall.unsaved = envelope
  return faults
}
