import { LinkOpening, type BallotId, type LinkCode } from '@phieu/survey'
import type { DeviceDatabase, KeptDraft } from './database.ts'
import { findSealed, type SealedBallot } from './outbox/ballot-status.ts'
import { retryIfClosed } from './retry-closed-database.ts'

/** What this phone remembers of a citizen's link. */
export interface LinkMemory {
  /** What it opened last. */
  opening: LinkOpening | undefined
  /** What was begun through it and not finished: the wanted one, or what was answered last. */
  draft: KeptDraft | undefined
  /** It is one of several, as two tabs begin them, and not the wanted one. */
  isAnyOf: boolean
  /** One that was finished through it. */
  ballot: SealedBallot | undefined
}

/** Everything that is remembered of a link, read at once. @param wanted - a draft that is asked for */
export function recallLink(
  db: DeviceDatabase,
  link: LinkCode,
  wanted?: BallotId,
): Promise<LinkMemory> {
  return retryIfClosed(db, () =>
    db.transaction('r', db.openings, db.drafts, db.outbox, db.receipts, async () => {
      const [opening, drafts, waiting, receipt] = await Promise.all([
        db.openings.get(link),
        db.drafts.where({ link }).sortBy('savedAt'),
        db.outbox
          .where({ link })
          .filter(({ state }) => state !== 'kept')
          .first(),
        db.receipts.where({ link }).first(),
      ])
      const draft = drafts.find(({ id }) => id === wanted) ?? drafts.at(-1)
      const sealed = waiting?.id ?? receipt?.ballot
      return {
        // What an older version of this program kept lacks what came later.
        opening: opening && LinkOpening.parse(opening),
        draft,
        isAnyOf: drafts.length > 1 && draft?.id !== wanted,
        ballot: sealed === undefined ? undefined : await findSealed(db, sealed),
      }
    }),
  )
}
