import type { PushRequest } from '@phieu/survey'
import type { DeviceDatabase, Outgoing } from './database.ts'
import { reopening } from './reopening.ts'

type Entry = PushRequest['ballots'][number]

/** Ballots of the outbox as they travel: each with the link or the invitation that it goes under. */
export function toEntries(db: DeviceDatabase, sent: readonly Outgoing[]): Promise<Entry[]> {
  return Promise.all(
    sent.map(async ({ ballot, link, invitation }) => ({
      ballot,
      ...(link && { link }),
      ...(invitation && { invitation: await codeOf(db, invitation) }),
    })),
  )
}

async function codeOf(db: DeviceDatabase, invitation: string): Promise<string | undefined> {
  return (await reopening(db, () => db.invitations.get(invitation)))?.code
}
