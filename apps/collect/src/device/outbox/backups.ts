/** When this phone may let go of what it has sent: not before the office could lose it no more. */
import { Dexie } from 'dexie'
import { z } from 'zod'
import { BackupState, daysLater, localDate, type LocalDate } from '@phieu/survey'
import { isSignedBackups } from '@phieu/survey/envelope'
import type { DeviceDatabase, KeptEnvelope } from '../database.ts'
import { isRefusedAfterRestore } from './ballot-status.ts'
import { cutBy, readJson, type Cut, type Push } from './push.ts'
import { retryIfClosed } from '../retry-closed-database.ts'

/** How often the office is asked when there is nothing to send, in ms (one minute). */
const ASK_EVERY = 60_000

/** An envelope that no backup is said to hold stays on the phone for so many days at the most, by the days that the office signs. */
const KEEP_DAYS = 60

/**
 * Asks the office for its epoch and its backups, where this phone still holds what it has sent.
 *
 * @returns `undefined` where there is nothing to ask for, or nobody answers
 */
export async function askBackups(
  db: DeviceDatabase,
  push: Push,
  now: Date,
): Promise<BackupState | undefined> {
  const [kept, refused, contacts, last] = await retryIfClosed(db, () =>
    Promise.all([
      db.outbox.where({ state: 'kept' }).count(),
      db.outbox.where({ state: 'refused' }).filter(isRefusedAfterRestore).count(),
      db.contacts.where({ state: 'kept' }).count(),
      db.backups.get('current'),
    ]),
  )
  const since = last ? Math.abs(now.getTime() - last.askedAt.getTime()) : ASK_EVERY
  if (kept + refused + contacts === 0 || since < ASK_EVERY) return undefined

  const heard = await askEpoch(push)
  return typeof heard === 'string' ? undefined : heard
}

/** The smallest question to our server: whether anybody answers, and who. */
export async function askEpoch(push: Push): Promise<BackupState | Cut> {
  const response = await push('/api/epoch', {}).catch(() => undefined)
  if (!response) return 'offline'
  // The login page of a hotel's Wi-Fi says 200 as well.
  const read = BackupState.safeParse(await readJson(response))
  if (response.ok && read.success) return read.data
  return cutBy(response)
}

/** What the office says of its backups, as far as this phone believes it. */
interface Word extends Pick<BackupState, 'epoch' | 'verified'> {
  /** The day at the office, in UTC. */
  day: LocalDate | undefined
  /** The keys that have signed it, of those whose receipts this phone holds. */
  signers: ReadonlySet<string>
}

/**
 * Does what the office's word of its backups calls for: what was put into the box in another life
 * of its database waits again, also where a life between them did not know what to do with it; and
 * what a verified backup holds leaves the phone. To offer something again harms nobody; it leaves only
 * by a word that is signed by the key of its own receipt.
 *
 * @returns how many envelopes wait again
 */
export async function followBackups(
  db: DeviceDatabase,
  state: BackupState,
  now: Date,
): Promise<number> {
  const { epoch, verified, at } = state
  const day = at === undefined ? undefined : localDate(new Date(at), 'UTC')
  const [signers, briefed] = await findSigners(db, state)
  const word = { epoch, verified, day, signers }
  return retryIfClosed(db, () =>
    db.transaction('rw', db.outbox, db.contacts, db.backups, async () => {
      const held = await db.outbox.where({ state: 'kept' }).toArray()
      const refused = await db.outbox
        .where({ state: 'refused' })
        .filter(isRefusedAfterRestore)
        .toArray()
      const lost = [
        ...held.filter(({ inBox }) => inBox?.epoch !== epoch),
        ...refused.filter(({ refusedIn }) => refusedIn !== epoch),
      ]
      await db.outbox
        .where('id')
        .anyOf(lost.map(({ id }) => id))
        .modify({ state: 'waiting', inBox: undefined, refusal: undefined })
      const safe = held.filter(
        ({ inBox, receiptKey, isFiled }) => !isFiled && mayGo(inBox, receiptKey, word),
      )
      await db.outbox.bulkDelete(safe.map(({ id }) => id))
      await db.outbox
        .where({ state: 'kept' })
        .filter(({ inBox, receiptKey }) => isUndated(inBox) && signers.has(receiptKey))
        .modify(({ inBox, slip }) => begin(inBox, slip.sealingDay, word))
      await followWithContacts(db, briefed, word)
      await db.backups.put({ is: 'current', epoch, verified, at, askedAt: now })
      return lost.length
    }),
  )
}

/** Which keys have signed the office's word, of those that this phone believes, and that of its briefing. */
async function findSigners(
  db: DeviceDatabase,
  state: BackupState,
): Promise<[signers: Set<string>, briefed: string | undefined]> {
  const [held, kept] = await retryIfClosed(db, () =>
    Promise.all([findReceiptKeys(db), db.briefings.get('current')]),
  )
  const briefed = kept?.briefing.round.keys?.receipts
  const known = new Set([...held, ...(briefed ? [briefed] : [])])
  const signers = new Set<string>()
  for (const key of known) if (await isSignedBackups(state, key)) signers.add(key)
  return [signers, briefed]
}

/** Whose receipts this phone holds; read off the index, as it may hold thousands. */
async function findReceiptKeys(db: DeviceDatabase): Promise<string[]> {
  const keys = await db.outbox
    .where('[state+receiptKey]')
    .between(['kept', Dexie.minKey], ['kept', Dexie.maxKey])
    .uniqueKeys()
  return z
    .array(z.tuple([z.string(), z.string()]))
    .parse(keys)
    .map(([, receiptKey]) => receiptKey)
}

/** The same for contacts, which are few and small: by the key of the round that the phone is briefed for. */
async function followWithContacts(
  db: DeviceDatabase,
  briefed: string | undefined,
  word: Word,
): Promise<void> {
  const kept = await db.contacts.where({ state: 'kept' }).toArray()
  const lost = kept.filter(({ inBox }) => inBox?.epoch !== word.epoch)
  const safe = kept.filter(({ inBox }) => mayGo(inBox, briefed, word))
  await db.contacts
    .where('id')
    .anyOf(lost.map(({ id }) => id))
    .modify({ state: 'waiting', inBox: undefined })
  await db.contacts.bulkDelete(safe.map(({ id }) => id))
  if (briefed === undefined || !word.signers.has(briefed)) return
  await db.contacts
    .where({ state: 'kept' })
    .filter(({ inBox }) => isUndated(inBox))
    .modify(({ inBox, contact }) => begin(inBox, contact.on, word))
}

/** Whether a backup holds it, or the office has said for too long that none does. */
function mayGo(
  inBox: KeptEnvelope['inBox'],
  key: string | undefined,
  { epoch, verified, day, signers }: Word,
): boolean {
  if (key === undefined || !signers.has(key) || inBox?.epoch !== epoch) return false
  const { period, since } = inBox
  const isLong = since !== undefined && day !== undefined && daysLater(since, KEEP_DAYS) < day
  return period < verified || isLong
}

function isUndated(inBox: KeptEnvelope['inBox']): boolean {
  return inBox !== undefined && inBox.since === undefined
}

/**
 * Its days on this phone begin when the office first says one, under its signature: the phone's clock may be
 * wrong by years. Where that says a later day, the word may be an old one that somebody has repeated.
 */
function begin(inBox: KeptEnvelope['inBox'], own: LocalDate, { day }: Word): void {
  if (inBox && day !== undefined) inBox.since = day > own ? day : own
}
