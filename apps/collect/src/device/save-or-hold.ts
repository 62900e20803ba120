import type { BallotId, Draft } from '@phieu/survey'
import type { DeviceDatabase } from './database.ts'
import { changeDraft } from './drafts.ts'
import { storeSealed } from './outbox/seal-draft.ts'
import type { Recall } from './recall.ts'
import { retryIfClosed } from './retry-closed-database.ts'

/**
 * Saves a change of a draft. Where the phone can't, the open page holds it, with all that is held
 * already, and the next change tries to save the whole.
 *
 * @returns `held`: in this page only; `lost`: not even there; `gone`: the draft is no longer on the
 *   phone, it was sealed or deleted
 */
export async function saveOrHold(
  { db, recall, now }: { db: DeviceDatabase; recall: Recall; now: () => Date },
  id: BallotId,
  change: (draft: Draft) => Draft,
): Promise<'saved' | 'held' | 'lost' | 'gone'> {
  // Sealed in this page: it is final.
  if (recall.unsaved?.id === id) return 'held'
  const savedAt = now()
  const inHand = () => (recall.open?.kept.id === id ? recall.open : undefined)
  // What this page has in hand follows each change: what is held later is put in the place of the whole.
  const follow = (isHeld: boolean | undefined) => {
    const open = inHand()
    if (!open) return
    const draft = change(open.kept.draft)
    const kept = { ...open.kept, draft, savedAt }
    recall.open = {
      ...open,
      kept,
      found: { ...open.found, draft },
      held: isHeld ?? open.held ?? false,
    }
  }
  const open = inHand()
  try {
    if (!open?.held) {
      if (!(await changeDraft(db, id, change, savedAt))) return 'gone'
      follow(undefined)
    } else {
      const whole = { ...open.kept, draft: change(open.kept.draft), savedAt }
      await retryIfClosed(db, () => db.drafts.put(whole))
      // Unless something else was held meanwhile.
      follow(inHand() !== open)
    }
    return 'saved'
  } catch {
    follow(true)
    return inHand() ? 'held' : 'lost'
  }
}

/**
 * Saves what only this page holds, before it takes another ballot in hand.
 *
 * @returns the ballot that still finds no room, and is lost with the page; none once it is sent
 */
export async function letGo({
  db,
  recall,
  now,
}: {
  db: DeviceDatabase
  recall: Recall
  now: () => Date
}): Promise<BallotId | undefined> {
  const { open, unsaved } = recall
  const held = unsaved?.id ?? (open?.held ? open.kept.id : undefined)
  if (held === undefined) return undefined
  if (held === recall.sent) {
    // What was answered in it may still be read here, since there was no room to delete it.
    await retryIfClosed(db, () => db.drafts.delete(held)).catch(() => undefined)
    return undefined
  }
  try {
    if (unsaved) await storeSealed(db, unsaved)
    else if (open) await retryIfClosed(db, () => db.drafts.put({ ...open.kept, savedAt: now() }))
    recall.open = undefined
    recall.unsaved = undefined
    return undefined
  } catch {
    return held
  }
}
