import { Dexie } from 'dexie'
import { UNSIGNED_LIMIT, type BackupState, type BallotId } from '@phieu/survey'
import { askBackups, followBackups } from './backups.ts'
import type { DeviceDatabase, KeptEnvelope } from '../database.ts'
import { toEntries } from './entries.ts'
import { exchange } from './exchange.ts'
import type { Work } from './proof-of-work.ts'
import type { Push } from './push.ts'
import { retryIfClosed } from '../retry-closed-database.ts'
import { park, settle } from './settle.ts'

/** The most envelopes sent at once: a lost connection then costs little, and phones are many. */
export const PUSH_BATCH = 50

/**
 * What came of a push. `empty`: nothing waits any more. `offline`: nobody answered, or somebody
 * who is not our server. `sign-in-needed`: the office doesn't know this device (any more).
 * `retryAfter`: the server asked for that many seconds of patience.
 */
export type PushOutcome = 'empty' | 'offline' | 'sign-in-needed' | { retryAfter: number }

/** What sending needs beside the phone's memory and the line. */
export interface PushWorld {
  work: Work
  now: () => Date
}

/**
 * Pushes what waits, oldest first, until nothing waits or nobody answers; offers again what a
 * database that was put back may have lost, and lets go of what a verified backup holds.
 *
 * An envelope counts as kept only with a receipt that the office has signed for it. When the
 * connection breaks in between, it is pushed again, and the office keeps it once.
 */
export async function pushOutbox(
  db: DeviceDatabase,
  push: Push,
  world: PushWorld,
): Promise<PushOutcome> {
  const epochs = new Set<string>()
  while (true) {
    const { outcome, backups } = await pushWaiting(db, push, world)
    const state =
      backups ?? (outcome === 'empty' ? await askBackups(db, push, world.now()) : undefined)
    // Two servers that disagree would have it offered without end.
    if (!state || epochs.has(state.epoch)) return outcome
    epochs.add(state.epoch)
    if ((await followBackups(db, state, world.now())) === 0) return outcome
  }
}

/** Puts a refused ballot back among those that wait: what it was refused for is mended. */
export async function retryRefused(db: DeviceDatabase, id: BallotId): Promise<void> {
  await retryIfClosed(db, () => db.outbox.update(id, { state: 'waiting', refusal: undefined }))
}

interface Pushed {
  outcome: PushOutcome
  /** What the last reply said of the office's backups. */
  backups?: BackupState | undefined
}

async function pushWaiting(db: DeviceDatabase, push: Push, world: PushWorld): Promise<Pushed> {
  const pushed: Pushed = { outcome: 'empty' }
  let batch = PUSH_BATCH
  let passed = 0
  while (true) {
    const waiting = asOneRequest(await oldestWaiting(db, batch, passed))
    if (waiting.length === 0) return pushed

    const reply = await exchange(push, await toEntries(db, world.work, waiting))
    if (reply === 'offline') return { ...pushed, outcome: 'offline' }
    if ('verdicts' in reply) {
      pushed.backups = reply
      const { settled, unknown } = await settle(db, waiting, reply, world.now())
      if (reply.retryAfter !== undefined) {
        // A link has taken all that it takes in an hour; what goes through others does not wait.
        pushed.outcome = { retryAfter: reply.retryAfter }
        passed += waiting.length - settled
      } else if (unknown > 0) {
        // This phone must enrol anew first; what citizens gave on it does not wait.
        pushed.outcome = 'sign-in-needed'
        passed += unknown
      } else if (settled === 0) {
        // A reply that settles nothing would be asked for again without end.
        return { ...pushed, outcome: 'offline' }
      }
    } else if ('retryAfter' in reply) {
      return { ...pushed, outcome: reply }
    } else if (waiting.length > 1) {
      batch = Math.floor(waiting.length / 2)
    } else if (reply.indigestible) {
      await park(db, waiting, reply.indigestible)
    } else return { ...pushed, outcome: 'offline' }
  }
}

/** As many of them, from the first on, as a request may carry of what no enrolled phone has signed. */
function asOneRequest(waiting: readonly KeptEnvelope[]): KeptEnvelope[] {
  const unsigned = waiting.filter(({ slip }) => slip.sender.by !== 'device')
  const beyond = unsigned[UNSIGNED_LIMIT]
  return waiting.slice(0, beyond && waiting.indexOf(beyond))
}

function oldestWaiting(db: DeviceDatabase, limit: number, passed: number) {
  return retryIfClosed(db, () =>
    db.outbox
      .where('[state+sealedAt]')
      .between(['waiting', Dexie.minKey], ['waiting', Dexie.maxKey])
      .offset(passed)
      .limit(limit)
      .toArray(),
  )
}
