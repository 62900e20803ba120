import type { BallotId, Draft } from '@phieu/survey'
import type { DeviceDatabase } from './database.ts'
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
  const open = recall.open?.kept.id === id ? recall.open : undefined
  const savedAt = now()
  try {
    const changed = await retryIfClosed(db, () =>
      open && recall.held
        ? db.drafts.put({ ...open.kept, draft: change(open.kept.draft), savedAt }).then(() => 1)
        : db.drafts.where({ id }).modify((kept) => {
            kept.draft = change(kept.draft)
            kept.savedAt = savedAt
          }),
    )
    recall.held = false
    return changed > 0 ? 'saved' : 'gone'
  } catch {
    if (!open) return 'lost'
    const draft = change(open.kept.draft)
    recall.open = { ...open, kept: { ...open.kept, draft }, found: { ...open.found, draft } }
    recall.held = true
    return 'held'
  }
}
