import type { PushRequest, SignedTogether, Slip } from '@phieu/survey'
import type { DeviceDatabase, KeptEnvelope } from '../database.ts'
import { proofOf, type Work } from './proof-of-work.ts'

type Entry = PushRequest['envelopes'][number]

/** Envelopes of the outbox as they travel: with the proof of work that their links ask for now. */
export async function toEntries(
  db: DeviceDatabase,
  work: Work,
  sent: readonly KeptEnvelope[],
): Promise<Entry[]> {
  const entries: Entry[] = []
  // One after the other: each may have to be computed first.
  for (const kept of sent) {
    const nonce = (await proofOf(db, work, kept))?.nonce
    entries.push({ envelope: kept.envelope, slip: withWork(kept.slip, nonce) })
  }
  return entries
}

function withWork(slip: Slip, work: string | undefined): Slip {
  if (slip.sender.by !== 'link' || work === undefined) return slip
  return { ...slip, sender: { ...slip.sender, work } }
}

/**
 * The word of an interviewer's phone for all that it has sealed itself: the office then looks at one signature.
 * Each goes with a signature of its own, too, so nothing waits for this one.
 */
export async function signOwn(
  db: DeviceDatabase,
  sent: readonly KeptEnvelope[],
): Promise<SignedTogether | undefined> {
  const signed = sent.filter(({ slip }) => slip.sender.by === 'device')
  if (signed.length < 2) return undefined
  // A citizen's phone never loads it.
  return import('../fieldwork/sign-own.ts')
    .then(({ signAll }) => signAll(db, signed))
    .catch(() => undefined)
}
