import { MOST_BITS, type WorkSubject } from '@phieu/survey'
import type { DeviceDatabase, KeptEnvelope, ProofOfWork } from '../database.ts'
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

type Provable = Pick<KeptEnvelope, 'id' | 'slip' | 'digest' | 'proof' | 'asks'>

/**
 * The proof that an envelope needs to go through its link; computed and kept where it is missing, too
 * light for what the link asks for now, or of a day that is over.
 *
 * @returns `undefined` where none is asked for
 */
export async function proofOf(
  db: DeviceDatabase,
  work: Work,
  { id, slip: { sender }, digest, proof, asks }: Provable,
): Promise<ProofOfWork | undefined> {
  if (sender.by !== 'link') return undefined
  const { link } = sender
  const opening = await retryIfClosed(db, () => db.openings.get(link))
  const { work: asked = 0, salt = '' } = opening ?? asks ?? {}
  // More is what a line has made of it: that would be computed for ever.
  const bits = Math.min(asked, MOST_BITS)
  if (bits === 0 || (proof && bits <= proof.bits && salt === proof.salt)) return proof

  const subject = { link, envelope: digest, salt }
  const made = { nonce: await work({ subject, bits }), bits, salt }
  await retryIfClosed(db, () => db.outbox.update(id, { proof: made }))
  return made
}
