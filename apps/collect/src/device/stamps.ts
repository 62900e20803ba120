import type { BallotId, WorkSubject } from '@phieu/survey'
import type { DeviceDatabase, KeptDraft, Outgoing } from './database.ts'
import { reopening } from './reopening.ts'

/** A proof of work that a ballot carries, and how much of it there is. */
export interface Stamp {
  nonce: string
  /** The leading zero bits that it was computed for. */
  bits: number
}

/** What is to be computed. */
export interface WorkOrder {
  subject: WorkSubject
  bits: number
}

/** Computes a nonce: in a worker, or wherever there is time. */
export type Work = (order: WorkOrder) => Promise<string>

/** Computes on this very thread, in portions; its code comes when it is needed. */
export const workHere: Work = async ({ subject, bits }) => {
  const { findNonce } = await import('./find-nonce.ts')
  return findNonce(subject, bits)
}

/** Stamps ballots while people answer, so that nobody waits for it at the end. */
export interface Stamps {
  /** Begins to compute what the draft's link asks for, unless it is there or under way. */
  prepare: (draft: BallotId) => void
}

/** Begins with nothing under way. */
export function openStamps(db: DeviceDatabase, work: Work): Stamps {
  const underWay = new Set<BallotId>()

  async function stamp(id: BallotId) {
    const kept = await reopening(db, () => db.drafts.get(id))
    if (kept) await stampOf(db, work, kept)
  }
  return {
    prepare: (id) => {
      if (underWay.has(id)) return
      underWay.add(id)
      // What fails here is computed when the ballot is sent.
      void stamp(id)
        .catch(() => {})
        .finally(() => underWay.delete(id))
    },
  }
}

/**
 * The stamp that a ballot needs to go through its link; computed and kept where it is missing or too
 * light for what the link asks for now.
 *
 * @returns `undefined` where none is asked for
 */
export async function stampOf(
  db: DeviceDatabase,
  work: Work,
  { id, link, stamp }: Pick<KeptDraft | Outgoing, 'id' | 'link' | 'stamp'>,
): Promise<Stamp | undefined> {
  if (link === undefined) return undefined
  const bits = (await reopening(db, () => db.openings.get(link)))?.work ?? 0
  if (bits <= (stamp?.bits ?? 0)) return stamp

  const made = { nonce: await work({ subject: { link, ballot: id }, bits }), bits }
  await keepStamp(db, id, made)
  return made
}

/** Keeps a stamp with its ballot, which may have been sealed meanwhile. */
function keepStamp(db: DeviceDatabase, id: BallotId, stamp: Stamp): Promise<void> {
  return reopening(db, () =>
    db.transaction('rw', db.drafts, db.outbox, async () => {
      await db.drafts.update(id, { stamp })
      await db.outbox.update(id, { stamp })
    }),
  )
}
