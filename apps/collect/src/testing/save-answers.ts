import type { Answers, BallotId } from '@phieu/survey'
import type { DeviceDatabase } from '../device/database.ts'
import { changeDraft } from '../device/drafts.ts'

/** Saves answers beside those already given. @returns whether the draft is still there */
export function saveAnswers(
  db: DeviceDatabase,
  id: BallotId,
  answers: Answers,
  now: Date,
): Promise<boolean> {
  return changeDraft(
    db,
    id,
    (draft) => ({ ...draft, answers: { ...draft.answers, ...answers } }),
    now,
  )
}
