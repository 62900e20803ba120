import type {
  BallotId,
  Draft,
  ExtraQuestion,
  LinkCode,
  Questionnaire,
  RoundBrief,
  UnitBrief,
} from '@phieu/survey'
import type { DeviceDatabase, KeptDraft } from './database.ts'
import { retryIfClosed } from './retry-closed-database.ts'

/** What is known of a draft when it begins; nothing is answered yet where nothing is said. */
export type NewDraft = Omit<Draft, 'answers'> &
  Partial<Pick<Draft, 'answers'>> &
  Pick<KeptDraft, 'link' | 'device' | 'invitation' | 'kiosk'>

/** The head of a draft: which round, unit and questionnaire it answers. */
export function headOf({
  round,
  unit,
  questionnaire,
}: Pick<FoundDraft, 'round' | 'unit' | 'questionnaire'>): Pick<
  Draft,
  'round' | 'unit' | 'group' | 'questionnaire'
> {
  return {
    round: round.id,
    unit: unit.id,
    group: questionnaire.group,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
  }
}

/** A draft with all that is needed to show it. */
export interface FoundDraft {
  draft: Draft
  questionnaire: Questionnaire
  unit: UnitBrief
  round: RoundBrief
  /** What the round asks beside the items, of anybody; see `askedExtras`. */
  extra: readonly ExtraQuestion[]
  link?: LinkCode | undefined
  invitation?: string | undefined
  savedAt: Date
  /** The browser had deleted it, and the open page saved it again. */
  savedAgain?: boolean
  /** What was answered last is in this page only. */
  held?: boolean
}

/**
 * Begins a draft under the id that its ballot will have.
 *
 * @returns the id; safe to repeat, a draft that has answers keeps them
 * @throws where there is no room to finish it in
 */
export async function startDraft(
  db: DeviceDatabase,
  begun: NewDraft,
  now: Date,
): Promise<BallotId> {
  const { link, device, invitation, kiosk, ...about } = begun
  await makeRoom(db)
  return retryIfClosed(db, () =>
    db.transaction('rw', db.drafts, async () => {
      const there = await db.drafts.get(begun.id)
      if (!there) {
        await db.drafts.add({
          id: begun.id,
          draft: { ...about, answers: about.answers ?? {} },
          link,
          device,
          invitation,
          kiosk,
          savedAt: now,
        })
      }
      return begun.id
    }),
  )
}

/** Nothing is begun that could not be saved: by writing, as what browsers say is free may not be there. */
async function makeRoom({ room }: DeviceDatabase): Promise<void> {
  if (room && !(await room.lay())) throw new DOMException('no room', 'QuotaExceededError')
}

/** A draft with its questionnaire, unit and round; `undefined` once it is sealed or discarded. */
export function findDraft(db: DeviceDatabase, id: BallotId): Promise<FoundDraft | undefined> {
  return retryIfClosed(db, () =>
    db.transaction('r', db.drafts, db.questionnaires, db.units, db.rounds, async () => {
      const kept = await db.drafts.get(id)
      return kept && withCached(db, kept)
    }),
  )
}

/** The draft about a unit that was begun by a kept invitation and not finished, to go on with. */
export function findDraftOfInvitation(
  db: DeviceDatabase,
  invitation: string,
  unit: string,
): Promise<KeptDraft | undefined> {
  return retryIfClosed(db, () =>
    db.drafts
      .where({ invitation })
      .filter(({ draft }) => draft.unit === unit)
      .first(),
  )
}

/**
 * Unfinished interviews and paper ballots, the one that was last worked on first: an interviewer's own.
 * Another one's stay on the phone, unseen, until they are enrolled on it again.
 */
export async function listInterviewDrafts(
  db: DeviceDatabase,
  interviewer: string,
): Promise<FoundDraft[]> {
  return (await listDrafts(db)).filter(({ draft }) => draft.interviewer === interviewer)
}

/** Whether a ballot, by who asks in it, is of another interviewer than the one for whom the phone was enrolled last. */
export async function isAnotherInterviewers(
  db: DeviceDatabase,
  interviewer: string | undefined,
): Promise<boolean> {
  if (interviewer === undefined) return false
  const kept = await retryIfClosed(db, () => db.briefings.get('current'))
  return kept !== undefined && kept.briefing.interviewer.id !== interviewer
}

/** Everything unfinished on this phone, the one that was last worked on first. */
export function listDrafts(db: DeviceDatabase): Promise<FoundDraft[]> {
  return retryIfClosed(db, () =>
    db.transaction('r', db.drafts, db.questionnaires, db.units, db.rounds, async () => {
      const kept = await db.drafts.toArray()
      const latest = kept.sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime())
      return Promise.all(latest.map((each) => withCached(db, each)))
    }),
  )
}

/**
 * Changes a draft. It is on the phone when the promise is fulfilled, not before.
 *
 * @returns whether it is still there: sealed or deleted, nobody changes it
 */
export function changeDraft(
  db: DeviceDatabase,
  id: BallotId,
  change: (draft: Draft) => Draft,
  now: Date,
): Promise<boolean> {
  return retryIfClosed(db, async () => {
    const changed = await db.drafts.where({ id }).modify((kept) => {
      kept.draft = change(kept.draft)
      kept.savedAt = now
    })
    return changed > 0
  })
}

/** Throws a draft away: nobody will finish it. */
export function discardDraft(db: DeviceDatabase, id: BallotId): Promise<void> {
  return retryIfClosed(db, () => db.drafts.delete(id))
}

/**
 * What a kept draft refers to, inside a transaction over `drafts`, `questionnaires`, `units` and
 * `rounds`.
 *
 * @throws when it was begun about something that this phone never had
 */
export async function withCached(db: DeviceDatabase, kept: KeptDraft): Promise<FoundDraft> {
  const { draft, link, invitation, savedAt } = kept
  const [questionnaire, unit, round] = await Promise.all([
    db.questionnaires.get([draft.questionnaire.id, draft.questionnaire.version]),
    db.units.get(draft.unit),
    db.rounds.get(draft.round),
  ])
  if (!questionnaire || !unit || !round) {
    throw new Error(`draft ${draft.id} refers to what this phone does not have`)
  }
  const { extra = [] } = round
  return { draft, questionnaire, unit, round, extra, link, invitation, savedAt }
}
