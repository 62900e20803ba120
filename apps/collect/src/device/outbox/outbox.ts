import { Dexie } from 'dexie'
import {
  BODY_LIMIT,
  localDate,
  UNSIGNED_LIMIT,
  type BackupState,
  type BallotId,
} from '@phieu/survey'
import { askBackups, askEpoch, followBackups } from './backups.ts'
import type { DeviceDatabase, KeptEnvelope } from '../database.ts'
import { signOwn, toEntries } from './entries.ts'
import { exchange } from './exchange.ts'
import type { Work } from './proof-of-work.ts'
import type { Cut, Push } from './push.ts'
import { retryIfClosed } from '../retry-closed-database.ts'
import { settle } from './settle.ts'

/** The most envelopes sent at once: a lost connection then costs little, and phones are many. */
export const PUSH_BATCH = 50

/**
 * What came of a push. `empty`: nothing waits any more. `sign-in-needed`: the office doesn't know this
 * device (any more). `retryAfter`: the server asked for that many seconds of patience.
 */
export type PushOutcome = 'empty' | Cut | 'sign-in-needed' | { retryAfter: number }

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
  await offerRefusedAgain(db, world.now())
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

/**
 * Once a day what was refused is offered again, without being asked: the office may have mended the
 * reason, or have taken the ballot in itself. What it has once refused it stores no second time.
 */
async function offerRefusedAgain(db: DeviceDatabase, now: Date): Promise<void> {
  const today = localDate(now, 'UTC')
  await retryIfClosed(db, () =>
    db.outbox
      .where({ state: 'refused' })
      .filter(({ triedOn }) => triedOn !== today)
      .modify({ state: 'waiting' }),
  )
}

interface Pushed {
  outcome: PushOutcome
  /** What the last reply said of the office's backups. */
  backups?: BackupState | undefined
}

/** What a line has shown to carry, until the next push. */
interface Line {
  /** So many envelopes at once: halved by any failure, one more with each success. */
  most: number
  /** Envelopes of this size and more, in signs, did not get through even alone. */
  below: number
  /** Whether bodies get through as gzip. */
  packed: boolean
  /** What was sent, and has to wait for something else than a line. */
  passed: Set<BallotId>
}

async function pushWaiting(db: DeviceDatabase, push: Push, world: PushWorld): Promise<Pushed> {
  const pushed: Pushed = { outcome: 'empty' }
  const line: Line = { most: PUSH_BATCH, below: Infinity, packed: true, passed: new Set() }
  while (true) {
    const waiting = asOneRequest(await oldestWaiting(db, line))
    if (waiting.length === 0) return pushed

    const entries = await toEntries(db, world.work, waiting)
    const reply = await exchange(push, entries, line.packed, await signOwn(db, waiting))
    if (reply === 'captive') return { ...pushed, outcome: 'captive' }
    if (reply === 'spoilt' || reply === 'offline') {
      // A small question tells a dead line from one that does not carry this much.
      const heard = reply === 'spoilt' || (await askEpoch(push))
      if (typeof heard === 'string') return { ...pushed, outcome: heard }
      if (isCarriedNoSmaller(line, reply, waiting)) pushed.outcome = 'offline'
      continue
    }
    if (!('verdicts' in reply)) return { ...pushed, outcome: reply }

    line.most = Math.min(PUSH_BATCH, line.most + 1)
    pushed.backups = reply
    const { left, unknown } = await settle(db, waiting, reply, world.now())
    // A link has taken all that it takes in an hour; what goes through others does not wait.
    if (reply.retryAfter !== undefined) pushed.outcome = { retryAfter: reply.retryAfter }
    // This phone must enrol anew first; what citizens gave on it does not wait.
    else if (unknown > 0) pushed.outcome = 'sign-in-needed'
    // A reply that settles nothing would be asked for again without end; others do not wait.
    else if (left.length === waiting.length) pushed.outcome = 'offline'
    else continue
    for (const id of left) line.passed.add(id)
  }
}

/**
 * Learns from what a line has not carried: it is sent unpacked, then in halves, down to one, and then
 * only what is smaller, so that one envelope never stands in the way of the rest.
 *
 * @returns whether the line does not carry even this one by itself
 */
function isCarriedNoSmaller(
  line: Line,
  reply: 'spoilt' | 'offline',
  sent: readonly KeptEnvelope[],
): boolean {
  const isAlone = sent.length === 1
  if (line.packed && (isAlone || reply === 'spoilt')) line.packed = false
  else if (isAlone) {
    line.below = Math.min(...sent.map(sizeOf))
    return true
  } else line.most = Math.floor(sent.length / 2)
  return false
}

function sizeOf({ envelope }: KeptEnvelope): number {
  return envelope.sealed.length
}

/** So many bytes a request says around its envelopes, and around each, with its proof of work. */
const AROUND = 256

/** As many of them, from the first on, as a request may carry: in bytes, and of what no enrolled phone has signed. */
function asOneRequest(waiting: readonly KeptEnvelope[]): readonly KeptEnvelope[] {
  let unsigned = 0
  let bytes = AROUND
  const beyond = waiting.findIndex(({ envelope, slip }, at) => {
    if (slip.sender.by !== 'device') unsigned += 1
    bytes += AROUND + new Blob([JSON.stringify({ envelope, slip })]).size
    return unsigned > UNSIGNED_LIMIT || (bytes > BODY_LIMIT && at > 0)
  })
  return beyond < 0 ? waiting : waiting.slice(0, beyond)
}

function oldestWaiting(db: DeviceDatabase, { most, below, passed }: Line) {
  return retryIfClosed(db, () => {
    const waiting = db.outbox
      .where('[state+sealedAt]')
      .between(['waiting', Dexie.minKey], ['waiting', Dexie.maxKey])
    const isAll = passed.size === 0 && below === Infinity
    const some = isAll ? waiting : waiting.filter((kept) => mayGo(kept, below, passed))
    return some.limit(most).toArray()
  })
}

function mayGo(kept: KeptEnvelope, below: number, passed: ReadonlySet<BallotId>): boolean {
  return sizeOf(kept) < below && !passed.has(kept.id)
}
