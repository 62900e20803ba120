import type { PushRequest } from '@phieu/survey'
import type { DeviceDatabase, Outgoing } from './database.ts'
import { retryIfClosed } from './retry-closed-database.ts'
import { proofOf, type Work } from './proof-of-work.ts'

type Entry = PushRequest['ballots'][number]

/**
 * Ballots of the outbox as they travel: each with the link or the invitation that it goes under, and
 * with the proof of work that its link asks for.
 */
export async function toEntries(
  db: DeviceDatabase,
  work: Work,
  sent: readonly Outgoing[],
): Promise<Entry[]> {
  const entries: Entry[] = []
  // One after the other: each may have to be computed first.
  for (const outgoing of sent) {
    const { ballot, link, invitation } = outgoing
    const proof = await proofOf(db, work, outgoing)
    entries.push({
      ballot,
      ...(link && { link }),
      ...(proof && { work: proof.nonce }),
      ...(invitation && { invitation: await codeOf(db, invitation) }),
    })
  }
  return entries
}

async function codeOf(db: DeviceDatabase, invitation: string): Promise<string | undefined> {
  return (await retryIfClosed(db, () => db.invitations.get(invitation)))?.code
}
