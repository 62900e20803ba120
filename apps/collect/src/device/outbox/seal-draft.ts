import {
  findExtraFaults,
  findFaults,
  keepAsked,
  localDate,
  sealingKey,
  type Ballot,
  type BallotId,
  type Draft,
  type ExtraFault,
  type ExtraQuestion,
  type Fault,
  type LocalDate,
  type Sender,
  type Slip,
} from '@phieu/survey'
import { rightOf, sealBallot, signSlip } from '@phieu/survey/envelope'
import type { DeviceDatabase, KeptDraft, KeptEnvelope } from '../database.ts'
import { withCached, type FoundDraft } from '../drafts.ts'
import type { OpenDraft } from '../recall.ts'
import { retryIfClosed } from '../retry-closed-database.ts'

/**
 * Finish: seals a draft into an envelope, which takes the draft's place in one transaction. From
 * then on this phone has no answer in the clear, and nobody can change one.
 *
 * @param now - the ballot keeps only its day, in the round's time zone, or its week
 * @param hold - told the envelope before it takes the draft's place, and `undefined` where it won't:
 *   what could not be saved, or not be said to be, is in the caller's hands
 * @returns the faults that keep it a draft; none when it is in the outbox
 * @throws when the round's keys are missing, or the browser would not save
 */
export async function sealDraft(
  db: DeviceDatabase,
  id: BallotId,
  now: Date,
  hold: (envelope: KeptEnvelope | undefined) => void = () => {},
): Promise<readonly (Fault | ExtraFault)[]> {
  while (true) {
    const read = await readDraft(db, id)
    if (!read) return [] // sealed already, by the first of two taps

    const draft = withAskedOnly(read.found.draft, read.found.extra)
    const faults = findAllFaults(read.found, draft)
    if (faults.length > 0) return faults

    const envelope = await seal(db, read, draft, now)
    hold(envelope)
    if (await takePlace(db, read.kept, envelope)) return []
    // An answer that was given meanwhile is not in it: it is sealed anew.
    hold(undefined)
  }
}

/**
 * Seals a draft that is in the hands of an open page, for a phone that has no room for it.
 *
 * @returns the envelope, which is saved nowhere yet, or the faults that keep it a draft
 */
export async function sealInHand(
  db: DeviceDatabase,
  { kept, found, ...around }: OpenDraft,
  now: Date,
): Promise<{ faults: readonly (Fault | ExtraFault)[]; envelope: KeptEnvelope | undefined }> {
  const draft = withAskedOnly(kept.draft, found.extra)
  const faults = findAllFaults(found, draft)
  const isDone = faults.length === 0
  return {
    faults,
    envelope: isDone ? await seal(db, { kept, found, around }, draft, now) : undefined,
  }
}

/** Puts what was sealed in an open page in the place of its draft: both, or neither. */
export function storeSealed(db: DeviceDatabase, envelope: KeptEnvelope): Promise<void> {
  return retryIfClosed(db, () =>
    db.transaction('rw', db.drafts, db.outbox, async () => {
      await db.outbox.put(envelope)
      await db.drafts.delete(envelope.id)
    }),
  )
}

interface ReadDraft {
  kept: KeptDraft
  found: FoundDraft
  /** What a page has in its hands of invitation and enrolment. */
  around?: Pick<OpenDraft, 'invitation' | 'enrolment'>
}

function readDraft(db: DeviceDatabase, id: BallotId): Promise<ReadDraft | undefined> {
  return retryIfClosed(db, () =>
    db.transaction('r', db.drafts, db.questionnaires, db.units, db.rounds, async () => {
      const kept = await db.drafts.get(id)
      return kept && { kept, found: await withCached(db, kept) }
    }),
  )
}

function findAllFaults({ questionnaire, extra }: FoundDraft, draft: Draft) {
  return [...findFaults(questionnaire, draft.answers), ...findExtraFaults(extra, draft)]
}

/** The draft without answers to extra questions that are skipped now. */
function withAskedOnly({ extra: given, ...draft }: Draft, extra: readonly ExtraQuestion[]): Draft {
  const kept = keepAsked(extra, { ...draft, extra: given })
  return Object.keys(kept).length > 0 ? { ...draft, extra: kept } : draft
}

async function seal(
  db: DeviceDatabase,
  { kept, found, around = {} }: ReadDraft,
  draft: Draft,
  now: Date,
): Promise<KeptEnvelope> {
  const { round } = found
  if (!round.keys) throw new Error(`round ${round.id} has no keys on this phone`)

  const sealingDay = localDate(now, round.timeZone)
  const { envelope, digest } = await sealBallot(
    ballotOf(kept, draft, sealingDay),
    found,
    sealingKey(round.keys, senderOf(kept)),
  )
  const { id, link, invitation, kiosk } = kept
  const slip = await slipOf(db, kept, around, sealingDay, digest)
  const receiptKey = round.keys.receipts
  return {
    id,
    envelope,
    slip,
    digest,
    receiptKey,
    state: 'waiting',
    link,
    invitation,
    kiosk,
    sealedAt: now,
  }
}

function ballotOf({ answeringTime }: KeptDraft, draft: Draft, sealedOn: LocalDate): Ballot {
  const seconds = answeringTime === undefined ? {} : { seconds: roundSeconds(answeringTime) }
  return { ...draft, sealedOn, ...seconds }
}

/** Coarse on purpose (see `Ballot.seconds`): up to the next ten seconds, ten minutes at most. */
function roundSeconds(shown: number): number {
  return Math.min(600, Math.ceil(shown / 10_000) * 10)
}

function senderOf({ link, invitation }: KeptDraft): Sender['by'] {
  if (invitation !== undefined) return 'right'
  return link === undefined ? 'device' : 'link'
}

async function slipOf(
  db: DeviceDatabase,
  { id, link, invitation, device = '' }: KeptDraft,
  around: Pick<OpenDraft, 'invitation' | 'enrolment'>,
  sealingDay: LocalDate,
  digest: string,
): Promise<Slip> {
  if (link !== undefined) return { sealingDay, sender: { by: 'link', link } }

  if (invitation !== undefined) {
    const known =
      around.invitation ?? (await retryIfClosed(db, () => db.invitations.get(invitation)))
    const code = known?.code
    if (code === undefined) throw new Error(`draft ${id} goes under an unknown invitation`)
    return { sealingDay, sender: { by: 'right', right: await rightOf(code) } }
  }
  const known = around.enrolment ?? (await retryIfClosed(db, () => db.enrolments.get(device)))
  const key = known?.key
  if (!key) throw new Error(`draft ${id} was taken on an unknown device`)
  return signSlip(digest, sealingDay, device, key.privateKey)
}

/**
 * The draft out and the envelope in: both, or neither.
 *
 * @returns whether the draft was still the one that was sealed, or is sealed already
 */
function takePlace(
  db: DeviceDatabase,
  { id, draft }: KeptDraft,
  envelope: KeptEnvelope,
): Promise<boolean> {
  return retryIfClosed(db, () =>
    db.transaction('rw', db.drafts, db.outbox, async () => {
      const still = await db.drafts.get(id)
      if (!still) return true
      if (JSON.stringify(still.draft) !== JSON.stringify(draft)) return false

      await db.outbox.add(envelope)
      await db.drafts.delete(id)
      return true
    }),
  )
}
