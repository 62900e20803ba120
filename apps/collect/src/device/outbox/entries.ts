import type { PushRequest, SignedTogether, Slip } from '@phieu/survey'
import { signTogether } from '@phieu/survey/envelope'
import type { DeviceDatabase, KeptEnvelope } from '../database.ts'
import { findEnrolment } from '../fieldwork/enrolment.ts'
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

/** The word of an interviewer's phone for all that it has sealed itself: the office then looks at one signature. */
export async function signOwn(
  db: DeviceDatabase,
  sent: readonly KeptEnvelope[],
): Promise<SignedTogether | undefined> {
  if (sent.length < 2) return undefined
  const enrolment = await findEnrolment(db)
  const own = sent.flatMap(({ digest, slip: { sealingDay, sender } }) =>
    sender.by === 'device' && sender.device === enrolment?.device ? [{ digest, sealingDay }] : [],
  )
  if (!enrolment || own.length < 2) return undefined
  // Each goes with a signature of its own, too.
  return signTogether(enrolment.device, own, enrolment.key.privateKey).catch(() => undefined)
}
