import { LetterTexts } from '@phieu/office'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'
import { portionsOf } from '../../database/insert-in-batches.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { findWritten, isWaiting } from './letter-rows.ts'
import type { MailingStore } from './mailing-store.ts'

/** Letters whose turn it is, and what came of them. */
export function sqlLetters(
  database: Database,
): Pick<
  MailingStore,
  | 'findWrittenTo'
  | 'listDueRounds'
  | 'takeLetter'
  | 'endLetter'
  | 'noteBounces'
  | 'listBounced'
  | 'stopLetters'
> {
  const { db, kind } = database
  return {
    findWrittenTo: (place, persons) => findWritten(db, place, persons),

    async listDueRounds(now) {
      // Asked every second: each half has its index, and ends at the first letter that it finds.
      const rows = await db
        .selectFrom('mailings')
        .where('state', '=', 'going')
        .where((row) => {
          const letters = row
            .selectFrom('letters')
            .select('letters.id')
            .whereRef('letters.mailing', '=', 'mailings.id')
          return row.or([
            row.exists(letters.where(isDue(now))),
            row.exists(letters.whereRef('letters.reminded', '<', 'mailings.reminders')),
          ])
        })
        .select('mailings.round')
        .distinct()
        .execute()
      return rows.map(({ round }) => round)
    },

    takeLetter: (rounds, { now, every, until }) =>
      inTransaction(database, async (trx) => {
        if (!(await takeTurn(trx, now, every))) return undefined
        const due = goingLetters(trx)
          .where('mailings.round', 'in', rounds)
          // One that was tried in vain lets the others go before it is tried again.
          .orderBy('letters.next_at')
          .orderBy('letters.id')
          .limit(1)
          .$if(kind === 'postgres', (query) => query.forUpdate('letters').skipLocked())
          .select([
            'letters.id',
            'letters.round',
            'letters.mailing',
            'letters.sealed',
            'letters.tries',
            'letters.state',
            'letters.stopped',
            'mailings.texts',
            'mailings.reminders',
          ])
        const invitation = await due.where(() => isDue(now)).executeTakeFirst()
        const found =
          invitation ??
          (await due
            .whereRef('letters.reminded', '<', 'mailings.reminders')
            .where((row) => row.not(isWaiting()))
            .executeTakeFirst())
        if (!found) return undefined

        const { state, stopped, texts, reminders, ...letter } = found
        await trx
          .updateTable('letters')
          .set(invitation ? { state: 'flying', next_at: until.getTime() } : { reminded: reminders })
          .where('id', '=', letter.id)
          .execute()
        return {
          ...letter,
          reminder: invitation ? 0 : reminders,
          texts: LetterTexts.parse(JSON.parse(texts)),
          isQuiet: state === 'bounced' || stopped === 1,
        }
      }),

    async endLetter(id, outcome) {
      await db
        .updateTable('letters')
        .set(
          typeof outcome === 'string'
            ? { state: outcome }
            : { state: 'waiting', tries: outcome.tries, next_at: outcome.later.getTime() },
        )
        .where('id', '=', id)
        // Not what was told to have come back meanwhile.
        .where('state', '=', 'flying')
        .execute()
    },

    noteBounces: (round, persons) =>
      inTransaction(database, async (trx) => {
        let noted = 0
        for (const portion of portionsOf(persons)) {
          const { numUpdatedRows } = await trx
            .updateTable('letters')
            .set({ state: 'bounced' })
            .where('round', '=', round)
            .where('person', 'in', portion)
            .executeTakeFirst()
          noted += Number(numUpdatedRows)
        }
        return noted
      }),
    async listBounced(mailing) {
      const rows = await db
        .selectFrom('letters')
        .select('sealed')
        .where('mailing', '=', mailing)
        .where('state', '=', 'bounced')
        .orderBy('id')
        .execute()
      return rows.map(({ sealed }) => sealed)
    },

    async stopLetters(id) {
      await db
        .updateTable('letters')
        .set({ stopped: 1 })
        .where((row) =>
          row.exists(
            row
              .selectFrom('letters as theirs')
              .select('theirs.id')
              .where('theirs.id', '=', id)
              .whereRef('theirs.round', '=', 'letters.round')
              .whereRef('theirs.person', '=', 'letters.person'),
          ),
        )
        .execute()
    },
  }
}

/** No turn is so far ahead, in ms: the slowest pace is a letter a minute, and clocks may differ by another. */
const LONGEST_PACE = 2 * 60_000

function goingLetters(db: Kysely<Tables> | Transaction<Tables>) {
  return db
    .selectFrom('letters')
    .innerJoin('mailings', 'mailings.id', 'letters.mailing')
    .where('mailings.state', '=', 'going')
}

/** An invitation that waits, or of which nobody has said in time what came of it. */
function isDue(now: Date) {
  return sql<boolean>`(${isWaiting()} and letters.next_at <= ${now.getTime()})`
}

/** Whether a letter may go now. Then the next one may only after `every` ms, whichever server sends it. */
async function takeTurn(trx: Transaction<Tables>, now: Date, every: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mail_pace')
    .set({ next_at: now.getTime() + every })
    .where((row) =>
      row.or([
        row('next_at', '<=', now.getTime()),
        // Written by a clock that was ahead, and has been set back since.
        row('next_at', '>', now.getTime() + LONGEST_PACE),
      ]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
