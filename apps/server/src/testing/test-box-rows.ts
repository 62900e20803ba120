/** Rows of a box as the door writes them, without a door: for tests of what the files tell. */
import { createHash, randomBytes } from 'node:crypto'
import { changeCounts } from '../store/ballots/change-counts.ts'
import { bucketOf } from '../store/box/lay-steps.ts'
import type { Database } from '../database/database.ts'

/** A person who was invited, whose envelope lies in the box. */
export interface LaidRow {
  rightHash: string
  /** Of the envelope, as the database has it. */
  id: Buffer
  digest: Buffer
}

export const boxRound = 'a-round'
const ROUND_NUMBER = 1

/** A round and so many people who are invited to it. */
export async function inviteRows({ db }: Database, people: number): Promise<string[]> {
  const hashes = Array.from({ length: people }, (_, n) => byChance(`right ${n}`).toString('hex'))
  const row = { id: boxRound, number: ROUND_NUMBER, state: 'open', content: '{}' }
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('rounds').values(row).execute()
    for (const right_hash of hashes) {
      const right = { right_hash, round: boxRound, respondent_group: 'ND', channel: 'sms' }
      await trx
        .insertInto('invitations')
        .values({ ...right, batch: null, insider: null, rights: null, revoked_on: null })
        .execute()
      const unit = { right_hash, unit: 'a-unit', place: 1, spent: 0, shown: 0 }
      await trx.insertInto('invitation_units').values(unit).execute()
    }
  })
  return hashes
}

/** Lays one envelope for each right, in this order, each in a transaction of its own. @param time - another one for other envelopes */
export async function layRows(
  { db }: Database,
  rights: readonly string[],
  time = 1,
): Promise<LaidRow[]> {
  const laid: LaidRow[] = []
  for (const rightHash of rights) {
    const id = byChance(`id ${rightHash} ${time}`).subarray(0, 16)
    const digest = byChance(`digest ${rightHash} ${time}`)
    const bucket = bucketOf(digest.toString('hex'))
    const receipt = { id, round: ROUND_NUMBER, period: 0, bucket, digest }
    await db.transaction().execute(async (trx) => {
      await trx.insertInto('receipts').values(receipt).execute()
      await trx
        .insertInto('envelopes')
        .values({
          id,
          round: boxRound,
          unit: 'a-unit',
          respondent_group: 'ND',
          kind: 'invited',
          mode: 'online',
          channel: 'sms',
          questionnaire: 'one',
          questionnaire_version: 1,
          interviewer: null,
          sealing_day: '2026-11-20',
          sealed: randomBytes(337),
          state: 'lying',
          flags: '[]',
        })
        .execute()
      await changeCounts(trx, {
        leaving: [],
        coming: [
          {
            round: boxRound,
            state: 'lying',
            unit: 'a-unit',
            respondent_group: 'ND',
            kind: 'invited',
            interviewer: '',
            channel: 'sms',
            day: '2026-11-20',
          },
        ],
      })
      await trx
        .updateTable('invitation_units')
        .set({ spent: 1 })
        .where('right_hash', '=', rightHash)
        .execute()
    })
    laid.push({ rightHash, id, digest })
  }
  return laid
}

/** Looks like chance, and is the same each time: an attack hits as often on every day. */
function byChance(seed: string): Buffer {
  return createHash('sha256').update(seed).digest()
}

/**
 * How many of the people an attacker finds who takes the n-th of one order for the n-th of another: by
 * chance one.
 */
export function hits(people: readonly string[], guessed: readonly string[]): number {
  return people.filter((person, place) => guessed[place] === person).length
}
