import type { BallotId, ExtraAnswer, Language } from '@phieu/survey'
import type { DeviceDatabase } from './database.ts'
import { retryIfClosed } from './retry-closed-database.ts'

/**
 * Saves the answer to one extra question, or takes it back. It is on the phone when the promise is
 * fulfilled, not before.
 *
 * @param given - without an `answer` the question counts as passed over
 */
export function saveExtraAnswer(
  db: DeviceDatabase,
  id: BallotId,
  given: { question: string; answer: ExtraAnswer | undefined; language: Language },
  now: Date,
): Promise<void> {
  const { question, answer, language } = given
  return retryIfClosed(db, async () => {
    await db.drafts.where({ id }).modify((kept) => {
      const { [question]: _before, ...others } = kept.draft.extra ?? {}
      kept.draft.extra = answer === undefined ? others : { ...others, [question]: answer }
      kept.draft.language = language
      kept.savedAt = now
    })
  })
}
