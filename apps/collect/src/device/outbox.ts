import { Dexie } from 'dexie'
import type { BallotId, Verdict } from '@phieu/survey'
import type { DeviceDatabase, KeptReceipt, Outgoing } from './database.ts'
import { toEntries } from './entries.ts'
import { exchange } from './exchange.ts'
import type { Push } from './push.ts'
import { retryIfClosed } from './retry-closed-database.ts'
import { proveHere, type Work } from './proof-of-work.ts'

/** The most ballots sent at once: a lost connection then costs little, and phones are many. */
export const PUSH_BATCH = 50

/**
 * What came of a push. `empty`: nothing waits any more. `offline`: nobody answered, or somebody
 * who is not our server. `sign-in-needed`: the office doesn't know this device (any more).
 * `retryAfter`: the server asked for that many seconds of patience.
 */
export type PushOutcome = 'empty' | 'offline' | 'sign-in-needed' | { retryAfter: number }

/**
 * Pushes what waits, oldest first, until nothing waits or nobody answers.
 *
 * A ballot leaves the outbox only after the server has named it as kept. When the connection
 * breaks in between, it is pushed again, and the server keeps it once.
 */
export async function pushOutbox(
  db: DeviceDatabase,
  push: Push,
  work: Work = proveHere,
): Promise<PushOutcome> {
  const credentials = await credentialsOf(db)
  let outcome: PushOutcome = 'empty'
  for (const credential of credentials) {
    const one = await pushCredential(db, push, work, credential)
    if (one !== 'empty') outcome = one
    if (one === 'offline') break
  }
  return outcome
}

/** Puts a refused ballot back among those that wait: what it was refused for is mended. */
export async function retryRefused(db: DeviceDatabase, id: BallotId): Promise<void> {
  await retryIfClosed(db, () => db.outbox.update(id, { state: 'waiting', refusal: undefined }))
}

/** Under what credentials something is in the outbox. */
async function credentialsOf(db: DeviceDatabase): Promise<string[]> {
  const keys = await retryIfClosed(db, () => db.outbox.orderBy('credential').uniqueKeys())
  return keys.filter((key) => typeof key === 'string')
}

/** Pushes what travels under one credential; the others don't wait for it. */
async function pushCredential(
  db: DeviceDatabase,
  push: Push,
  work: Work,
  credential: string,
): Promise<PushOutcome> {
  let batch = PUSH_BATCH
  let passed = 0
  let patience: number | undefined
  while (true) {
    const waiting = await oldestWaiting(db, credential, batch, passed)
    if (waiting.length === 0) return patience === undefined ? 'empty' : { retryAfter: patience }

    const token = await tokenOf(db, credential)
    if (token === 'missing') return 'sign-in-needed'

    const reply = await exchange(push, await toEntries(db, work, waiting), token)
    if (typeof reply === 'string') {
      if (reply === 'sign-in-needed') await db.enrolments.update(credential, { state: 'lost' })
      return reply
    }
    if ('verdicts' in reply) {
      const state = reply.device === 'revoked' ? 'revoked' : 'known'
      if (token) await db.enrolments.update(credential, { state })
      const settled = await settle(db, waiting, reply.verdicts)
      if (reply.retryAfter !== undefined) {
        // A link has taken all that it takes in an hour; what goes through others does not wait.
        patience = reply.retryAfter
        passed += waiting.length - settled
      } else if (settled === 0) {
        // A reply that settles nothing would be asked for again without end.
        return 'offline'
      }
    } else if ('retryAfter' in reply) {
      return reply
    } else if (waiting.length > 1) {
      batch = Math.floor(waiting.length / 2)
    } else if (reply.indigestible) {
      await park(db, waiting, reply.indigestible)
    } else return 'offline'
  }
}

function oldestWaiting(db: DeviceDatabase, credential: string, limit: number, passed: number) {
  return retryIfClosed(db, () =>
    db.outbox
      .where('[state+credential+sealedAt]')
      .between(['waiting', credential, Dexie.minKey], ['waiting', credential, Dexie.maxKey])
      .offset(passed)
      .limit(limit)
      .toArray(),
  )
}

/** The device's token, nothing for citizens' ballots; `missing` for one that must ask again. */
async function tokenOf(db: DeviceDatabase, credential: string) {
  if (credential === 'link') return undefined
  const enrolment = await retryIfClosed(db, () => db.enrolments.get(credential))
  return enrolment?.token ?? 'missing'
}

/**
 * Does what the verdicts say, all of it or nothing: kept ballots leave and their receipts stay,
 * refused ones are parked, and those that must carry more work are computed anew.
 *
 * @returns how many ballots it settled
 */
function settle(
  db: DeviceDatabase,
  sent: readonly Outgoing[],
  verdicts: readonly Verdict[],
): Promise<number> {
  return retryIfClosed(db, () =>
    db.transaction('rw', [db.outbox, db.receipts, db.invitations, db.openings], async () => {
      let settled = 0
      for (const verdict of verdicts) {
        const outgoing = sent[verdict.at]
        if (!outgoing) continue
        if (verdict.outcome === 'refused' && verdict.why === 'unworked' && verdict.bits) {
          if (!(await askForMore(db, outgoing, verdict.bits))) continue
        } else if (verdict.outcome === 'refused') {
          await park(db, [outgoing], verdict.why)
        } else {
          // A receipt for something else is none.
          if (verdict.receipt.ballot !== outgoing.id) continue
          const { code, keptOn } = verdict.receipt
          const { round, unit, mode } = outgoing.ballot
          const { id, link } = outgoing
          const taken = takenBy(outgoing.ballot)
          await db.receipts.put({ ballot: id, code, round, unit, keptOn, mode, link, taken })
          await db.outbox.delete(id)
          await markSpent(db, outgoing)
        }
        settled += 1
      }
      return settled
    }),
  )
}

/**
 * Remembers what a link asks for now; its ballots are proved anew before they go again.
 *
 * @returns whether that is more than the ballot carried: the same once more would help nobody
 */
async function askForMore(db: DeviceDatabase, { link, proof }: Outgoing, bits: number) {
  if (link === undefined || bits <= (proof?.bits ?? 0)) return false
  return (await db.openings.update(link, { work: bits })) > 0
}

/** Of a ballot that an interviewer took: what their leases are counted by. */
function takenBy({ interviewer, group }: Outgoing['ballot']): KeptReceipt['taken'] {
  return interviewer === undefined ? undefined : { interviewer, group, briefed: false }
}

/** Remembers of a kept ballot's invitation that its unit is answered, and not by which ballot. */
async function markSpent(db: DeviceDatabase, { invitation, ballot }: Outgoing) {
  if (invitation === undefined) return
  await db.invitations.where({ id: invitation }).modify(({ opening }) => {
    for (const each of opening.units) if (each.unit.id === ballot.unit) each.spent = true
  })
}

/** Sets ballots aside with the reason; they stay on the phone and stop nobody. */
async function park(db: DeviceDatabase, refused: readonly Outgoing[], refusal: string) {
  await db.outbox
    .where('id')
    .anyOf(refused.map(({ id }) => id))
    .modify({ state: 'refused', refusal })
}
