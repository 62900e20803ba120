import { Dexie } from 'dexie'
import { z } from 'zod'
import type { BallotId, RoundBrief, UnitBrief } from '@phieu/survey'
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
      const [waiting, refused, receipts] = await Promise.all([
        db.outbox.where({ state: 'waiting' }).primaryKeys(),
        db.outbox.where({ state: 'refused' }).primaryKeys(),
        db.receipts.toCollection().primaryKeys(),
      ])
      // What a database that was put back doesn't hold has its receipt still.
      const here = new Set([...waiting, ...refused])
      return {
        waiting: waiting.length,
        oldest: await findOldest(db),
        atOffice: receipts.filter((ballot) => !here.has(ballot)).length,
        refused: refused.length,
      }
    }),
  )
}

/** Read off the index: nothing of an envelope is needed to know when it was sealed. */
async function findOldest(db: DeviceDatabase): Promise<Date | undefined> {
  const [first] = await db.outbox
    .where('[state+sealedAt]')
    .between(['waiting', Dexie.minKey], ['waiting', Dexie.maxKey])
    .limit(1)
    .keys()
  const [, sealedAt] = z.tuple([z.string(), z.date()]).optional().parse(first) ?? []
  return sealedAt
}

/** Everything sealed here that is not at the office, oldest first. */
export function listUnsent(db: DeviceDatabase): Promise<KeptEnvelope[]> {
  return retryIfClosed(db, () =>
    db.outbox.where('state').anyOf('waiting', 'refused').sortBy('sealedAt'),
  )
}

/** What the office refused, oldest first. */
export function listRefused(db: DeviceDatabase): Promise<KeptEnvelope[]> {
  return retryIfClosed(db, () => db.outbox.where({ state: 'refused' }).sortBy('sealedAt'))
}

/** Puts refused ballots back among those that wait: what they were refused for may be mended. */
export async function retryRefused(db: DeviceDatabase, ids: readonly BallotId[]): Promise<void> {
  await retryIfClosed(db, () =>
    db.outbox
      .where('id')
      .anyOf(ids)
      .and(({ state }) => state === 'refused')
      .modify({ state: 'waiting', refusal: undefined }),
  )
}

/** A sealed ballot: still on this phone, or a receipt for what is at the office. */
export type SealedBallot =
  | { where: 'here'; kept: KeptEnvelope }
  | { where: 'office'; receipt: KeptReceipt }

/** Where one ballot is; `undefined` when this phone never sealed it. */
export function findBallot(db: DeviceDatabase, id: string): Promise<SealedBallot | undefined> {
  return retryIfClosed(db, () =>
    db.transaction('r', db.outbox, db.receipts, () => findSealed(db, id)),
  )
}

/** See `findBallot`; inside a transaction over `outbox` and `receipts`. */
export async function findSealed(
  db: DeviceDatabase,
  id: string,
): Promise<SealedBallot | undefined> {
  const kept = await db.outbox.get(id)
  if (kept && kept.state !== 'kept') return { where: 'here', kept }
  const receipt = await db.receipts.get(id)
  return receipt && { where: 'office', receipt }
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

/** The ballots of an invitation that are sealed and not yet at the office; the others it forgets. */
export function listBallotsOfInvitation(
  db: DeviceDatabase,
  invitation: string,
): Promise<KeptEnvelope[]> {
  return retryIfClosed(db, () => db.outbox.where({ invitation }).toArray())
}

/** The office has signed for it, and was then put back to before it knew what it belongs to. */
export function isRefusedAfterRestore({ state, refusedIn }: KeptEnvelope): boolean {
  return state === 'refused' && refusedIn !== undefined
}
