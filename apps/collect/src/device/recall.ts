/**
 * What an open page has in its hands. Browsers delete what a page has saved when somebody asks them
 * to, or when they think it right; the page that stands open then saves it again, and says so.
 */
import type { BallotId } from '@phieu/survey'
import type { SealedBallot } from './outbox/ballot-status.ts'
import type {
  DeviceDatabase,
  Enrolment,
  KeptDraft,
  KeptEnvelope,
  KeptInvitation,
} from './database.ts'
import type { FoundDraft } from './drafts.ts'
import { cacheQuestionnaires } from './questionnaire-cache.ts'
import { retryIfClosed } from './retry-closed-database.ts'

/** The draft that is open, with all that it takes to finish it. */
export interface OpenDraft {
  kept: KeptDraft
  found: FoundDraft
  invitation?: KeptInvitation | undefined
  enrolment?: Enrolment | undefined
  /** What is answered in it is in this page only: the phone has no room. */
  held?: boolean
}

/** One for each page; filled by whoever shows a draft. */
export interface Recall {
  open?: OpenDraft | undefined
  /** The draft that whoever sits before this page has begun, or has asked to go on with. */
  own?: BallotId | undefined
  /** The draft that was begun by the page itself, and left again for the consent before the app came. */
  leftAgain?: BallotId | undefined
  /** The sealed ballot that the page tells of. */
  shown?: SealedBallot | undefined
  /** What was sealed in this page, and found no room on the phone. */
  unsaved?: KeptEnvelope | undefined
  /** The one of these that is at the office: the page may be closed. */
  sent?: BallotId | undefined
  /**
   * What was sent from this page, and has found no room on the phone: should the office be put back to a
   * backup that lacks it, nobody else has it. Nothing that anybody must wait for.
   */
  atOfficeOnly?: readonly KeptEnvelope[] | undefined
  /** Of a kiosk without room: what those who sat here before have sealed, in this page only as well. */
  leftBehind?: readonly KeptEnvelope[] | undefined
  /** The id under which the next visit without a ballot is told in this page. */
  visit?: string | undefined
  /** It had to be saved again: said on every screen from then on. */
  savedAgain: boolean
}

/** Whether something is answered or sealed that a reload would lose. */
export function isInPageOnly({ open, unsaved, sent, leftBehind = [] }: Recall): boolean {
  const isUnsent = unsaved !== undefined && unsaved.id !== sent
  return open?.held === true || isUnsent || leftBehind.length > 0
}

/** So long after its last answer a draft may be somebody else's, in ms (five minutes). */
const OWN_FOR = 300_000

/**
 * Whether it has to be asked first who sits there: a phone goes from hand to hand, and nobody shall see
 * what another person has answered.
 */
export function mayBeAnothers({ savedAt }: Pick<KeptDraft, 'savedAt'>, now: Date): boolean {
  return Math.abs(now.getTime() - savedAt.getTime()) > OWN_FOR
}

/** Takes a draft in hand as it was just read. */
export async function takeInHand(
  db: DeviceDatabase,
  recall: Recall,
  found: FoundDraft,
): Promise<void> {
  const { id } = found.draft
  const before = recall.open?.kept.id === id ? recall.open : await readAround(db, id)
  if (before) recall.open = { ...before, kept: { ...before.kept, draft: found.draft }, found }
}

async function readAround(db: DeviceDatabase, id: BallotId) {
  return retryIfClosed(db, () =>
    db.transaction('r', db.drafts, db.invitations, db.enrolments, async () => {
      const kept = await db.drafts.get(id)
      return (
        kept && {
          kept,
          invitation: kept.invitation ? await db.invitations.get(kept.invitation) : undefined,
          enrolment: kept.device ? await db.enrolments.get(kept.device) : undefined,
        }
      )
    }),
  )
}

/**
 * Saves the draft in hand again, where it is the one that is missing.
 *
 * @returns the draft; `undefined` when this page never had it
 */
export async function saveAgain(
  db: DeviceDatabase,
  recall: Recall,
  id: BallotId,
): Promise<FoundDraft | undefined> {
  const { open } = recall
  if (open?.kept.id !== id) return undefined

  const { kept, found, invitation, enrolment } = open
  const { round, unit, questionnaire, extra } = found
  await retryIfClosed(db, async () => {
    await cacheQuestionnaires(db, { round, units: [unit], questionnaires: [questionnaire], extra })
    await db.transaction('rw', db.drafts, db.invitations, db.enrolments, async () => {
      await db.drafts.put(kept)
      if (invitation) await db.invitations.put(invitation)
      if (enrolment) await db.enrolments.put(enrolment)
    })
  })
  recall.savedAgain = true
  return found
}

/** Saves a sealed ballot again, or its receipt. */
export function saveSealedAgain(db: DeviceDatabase, ballot: SealedBallot): Promise<unknown> {
  return retryIfClosed(db, () =>
    ballot.where === 'here' ? db.outbox.put(ballot.kept) : db.receipts.put(ballot.receipt),
  )
}

/**
 * Saves the sealed ballot that is shown again, where it is the one that is missing.
 *
 * @returns the ballot; `undefined` when this page never showed it
 */
export async function saveShownAgain(
  db: DeviceDatabase,
  { shown }: Recall,
  id: BallotId,
): Promise<SealedBallot | undefined> {
  if (!shown || (shown.where === 'here' ? shown.kept.id : shown.receipt.ballot) !== id) {
    return undefined
  }
  await saveSealedAgain(db, shown)
  return shown
}

/**
 * Calls back when the browser deletes the database under an open page, or closes it by itself.
 *
 * @returns how to stop
 */
export function watchDeletion(db: DeviceDatabase, then: () => void): () => void {
  const changed = ({ newVersion }: IDBVersionChangeEvent) => {
    if (newVersion !== null) return
    // What is saved from here on goes into the next database, not into the one that goes.
    db.close({ disableAutoOpen: false })
    then()
  }
  // Of the browser's own connections: Dexie tells of what the app closes as well, and what saves again may close it.
  const connections = new Set<IDBDatabase>()
  const follow = () => {
    const connection = db.backendDB()
    connections.add(connection)
    connection.addEventListener('close', then)
  }
  db.on('versionchange', changed)
  db.on('ready', follow, true)
  return () => {
    db.on('versionchange').unsubscribe(changed)
    db.on('ready').unsubscribe(follow)
    for (const each of connections) each.removeEventListener('close', then)
  }
}
