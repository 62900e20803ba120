import type { WorkSubject } from '@phieu/survey'
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

/**
 * The proof that an envelope needs to go through its link; computed and kept where it is missing, too
 * light for what the link asks for now, or of a day that is over.
 *
 * @returns `undefined` where none is asked for
 */
export async function proofOf(
  db: DeviceDatabase,
  work: Work,
  { id, link, digest, proof }: Pick<KeptEnvelope, 'id' | 'link' | 'digest' | 'proof'>,
): Promise<ProofOfWork | undefined> {
  if (link === undefined) return undefined
  const { work: bits = 0, salt = '' } = (await retryIfClosed(db, () => db.openings.get(link))) ?? {}
  if (bits === 0 || (proof && bits <= proof.bits && salt === proof.salt)) return proof

  const subject = { link, envelope: digest, salt }
  const made = { nonce: await work({ subject, bits }), bits, salt }
  await retryIfClosed(db, () => db.outbox.update(id, { proof: made }))
  return made
}
