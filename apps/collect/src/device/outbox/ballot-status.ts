import type { BallotId, LinkCode, RoundBrief, UnitBrief } from '@phieu/survey'
import type { DeviceDatabase, KeptEnvelope, KeptReceipt } from '../database.ts'
import { retryIfClosed } from '../retry-closed-database.ts'

/** Where the ballots of this phone are, in the three states that people are told. */
export interface BallotStatusCounts {
  /** Sealed, and not yet named by the office as kept. */
  waiting: number
  /** When the oldest of them was sealed. */
  oldest: Date | undefined
  atOffice: number
  refused: number
}

/** Counts this phone's ballots by where they are. */
export function countBallots(db: DeviceDatabase): Promise<BallotStatusCounts> {
  return retryIfClosed(db, () =>
    db.transaction('r', db.outbox, db.receipts, async () => {
      const waiting = await db.outbox.where({ state: 'waiting' }).toArray()
      const refused = await db.outbox.where({ state: 'refused' }).toArray()
      // What a database that was put back doesn't hold has its receipt still.
      const elsewhere = await db.receipts
        .where('ballot')
        .anyOf([...waiting, ...refused].map(({ id }) => id))
        .count()
      const sealed = waiting.map(({ sealedAt }) => sealedAt.getTime())
      return {
        waiting: waiting.length,
        oldest: sealed.length > 0 ? new Date(Math.min(...sealed)) : undefined,
        atOffice: (await db.receipts.count()) - elsewhere,
        refused: refused.length,
      }
    }),
  )
}

/** What the office refused, oldest first. */
export function listRefused(db: DeviceDatabase): Promise<KeptEnvelope[]> {
  return retryIfClosed(db, () => db.outbox.where({ state: 'refused' }).sortBy('sealedAt'))
}

/** A sealed ballot: still on this phone, or a receipt for what is at the office. */
export type SealedBallot =
  | { where: 'here'; kept: KeptEnvelope }
  | { where: 'office'; receipt: KeptReceipt }

/** Where one ballot is; `undefined` when this phone never sealed it. */
export function findBallot(db: DeviceDatabase, id: string): Promise<SealedBallot | undefined> {
  return retryIfClosed(db, () =>
    db.transaction('r', db.outbox, db.receipts, async () => {
      const kept = await db.outbox.get(id)
      if (kept && kept.state !== 'kept') return { where: 'here' as const, kept }
      const receipt = await db.receipts.get(id)
      return receipt && { where: 'office' as const, receipt }
    }),
  )
}

/** What a sealed ballot is about, as far as this phone still knows it. */
export function findSubject(
  db: DeviceDatabase,
  sealed: SealedBallot,
): Promise<{ unit: UnitBrief | undefined; round: RoundBrief | undefined }> {
  const { unit, round } = sealed.where === 'here' ? sealed.kept.envelope.header : sealed.receipt
  return retryIfClosed(db, async () => ({
    unit: await db.units.get(unit),
    round: await db.rounds.get(round),
  }))
}

/** The ids of the ballots that were sealed on this phone through a citizen's link. */
export function listBallotsOfLink(db: DeviceDatabase, link: LinkCode): Promise<BallotId[]> {
  return retryIfClosed(db, () =>
    db.transaction('r', db.outbox, db.receipts, async () => [
      ...(await db.outbox.where({ link }).filter(isNotAtOffice).primaryKeys()),
      ...(await db.receipts.where({ link }).primaryKeys()),
    ]),
  )
}

/** The ballots of an invitation that are sealed and not yet at the office; the others it forgets. */
export function listBallotsOfInvitation(
  db: DeviceDatabase,
  invitation: string,
): Promise<KeptEnvelope[]> {
  return retryIfClosed(db, () => db.outbox.where({ invitation }).toArray())
}

function isNotAtOffice({ state }: KeptEnvelope): boolean {
  return state !== 'kept'
}
