import type { BallotId, WorkSubject } from '@phieu/survey'
import type { DeviceDatabase, KeptDraft, KeptEnvelope, ProofOfWork } from '../database.ts'
import { retryIfClosed } from '../retry-closed-database.ts'

/** What is to be computed. */
export interface WorkOrder {
  subject: WorkSubject
  bits: number
}

/** Computes a nonce: in a worker, or wherever there is time. */
export type Work = (order: WorkOrder) => Promise<string>

/** Computes on this very thread, in portions; its code comes when it is needed. */
export const proveHere: Work = async ({ subject, bits }) => {
  const { findNonce } = await import('./find-nonce.ts')
  return findNonce(subject, bits)
}

/** ProofsOfWork ballots while people answer, so that nobody waits for it at the end. */
export interface ProofsOfWork {
  /** Begins to compute what the draft's link asks for, unless it is there or under way. */
  prepare: (draft: BallotId) => void
}

/** Begins with nothing under way. */
export function openProofsOfWork(db: DeviceDatabase, work: Work): ProofsOfWork {
  const underWay = new Set<BallotId>()

  async function prove(id: BallotId) {
    const kept = await retryIfClosed(db, () => db.drafts.get(id))
    if (kept) await proofOf(db, work, kept)
  }
  return {
    prepare: (id) => {
      if (underWay.has(id)) return
      underWay.add(id)
      // What fails here is computed when the ballot is sent.
      void prove(id)
        .catch(() => {})
        .finally(() => underWay.delete(id))
    },
  }
}

/**
 * The proof that a ballot needs to go through its link; computed and kept where it is missing or too
 * light for what the link asks for now.
 *
 * @returns `undefined` where none is asked for
 */
export async function proofOf(
  db: DeviceDatabase,
  work: Work,
  { id, link, proof }: Pick<KeptDraft | KeptEnvelope, 'id' | 'link' | 'proof'>,
): Promise<ProofOfWork | undefined> {
  if (link === undefined) return undefined
  const bits = (await retryIfClosed(db, () => db.openings.get(link)))?.work ?? 0
  if (bits <= (proof?.bits ?? 0)) return proof

  const made = { nonce: await work({ subject: { link, ballot: id }, bits }), bits }
  await keepProof(db, id, made)
  return made
}

/** Keeps a proof with its ballot, which may have been sealed meanwhile. */
function keepProof(db: DeviceDatabase, id: BallotId, proof: ProofOfWork): Promise<void> {
  return retryIfClosed(db, () =>
    db.transaction('rw', db.drafts, db.outbox, async () => {
      await db.drafts.update(id, { proof })
      await db.outbox.update(id, { proof })
    }),
  )
}
