import { LetterTexts, MailingState } from '@phieu/office'
import { sql, type Kysely, type Selectable } from 'kysely'
import type { Database } from '../../database/database.ts'
import { portionsOf } from '../../database/insert-in-batches.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { writeBatch } from '../distribution/sql-batches.ts'
import { writeInvitations } from '../distribution/sql-invitations.ts'
import { lockRoundOfInsiders } from '../insiders/insider-rows.ts'
import { writeInsiderLinks } from '../insiders/sql-insider-links.ts'
import { findWritten, isWaiting } from './letter-rows.ts'
import type { Mailing, MailingStore } from './mailing-store.ts'

/** The mailings of a round, and what came of their letters. */
export function sqlMailings(
  database: Database,
): Omit<
  MailingStore,
  | 'listDueRounds'
  | 'takeLetter'
  | 'endLetter'
  | 'noteBounces'
  | 'listBounced'
  | 'stopLetters'
  | 'findWrittenTo'
> {
  const { db, kind } = database
  return {
    addMailing: (mailing, letters, rights) =>
      inTransaction(database, async (trx) => {
        const { id, round, group, label, batch, madeOn } = mailing
        if (!(await lockRoundOfInsiders(trx, kind, round))) return 'overtaken'
        const persons = letters.map(({ person }) => person)
        if ((await findWritten(trx, { round, group }, persons)).size > 0) return 'overtaken'

        if ('links' in rights) {
          const wish = { channel: 'email', links: rights.links, today: madeOn } as const
          if (!(await writeInsiderLinks(trx, { round, group }, wish))) return 'overtaken'
        } else {
          if (batch !== undefined) {
            await writeBatch(trx, { id: batch, round, label, group, channel: 'email', madeOn })
          }
          await writeInvitations(trx, rights.invitations)
        }
        await trx
          .insertInto('mailings')
          .values({
            id,
            round,
            label,
            respondent_group: group,
            batch: batch ?? null,
            state: 'ready',
            texts: JSON.stringify(mailing.texts),
            made_on: madeOn,
          })
          .execute()
        const rows = letters.map((letter) => ({
          ...letter,
          round,
          mailing: id,
          respondent_group: group,
          state: 'waiting',
        }))
        for (const portion of portionsOf(rows)) {
          await trx.insertInto('letters').values(portion).execute()
        }
        return 'added'
      }),

    listMailings: (round) => readMailings(db, round),
    async findMailing(round, id) {
      return (await readMailings(db, round)).find((mailing) => mailing.id === id)
    },
    async writeLetterTexts(mailing, texts) {
      await db
        .updateTable('mailings')
        .set({ texts: JSON.stringify(texts) })
        .where('id', '=', mailing)
        .execute()
    },
    async moveMailing(mailing, state, today) {
      await db
        .updateTable('mailings')
        .set({ state, ...(state === 'going' && { begun_on: sql`coalesce(begun_on, ${today})` }) })
        .where('id', '=', mailing)
        .execute()
    },
    async beginReminder(mailing, today, reminded) {
      const { numUpdatedRows } = await db
        .updateTable('mailings')
        .set((row) => ({
          state: 'going',
          reminders: row('reminders', '+', 1),
          reminded_on: today,
          reminded,
        }))
        .where('id', '=', mailing)
        .where('begun_on', '<', today)
        .where((row) => row.or([row('reminded_on', 'is', null), row('reminded_on', '<', today)]))
        .where((row) =>
          row.not(
            row.exists(
              row
                .selectFrom('letters')
                .select('letters.id')
                .where('letters.mailing', '=', mailing)
                .where(isWaiting),
            ),
          ),
        )
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

async function readMailings(db: Kysely<Tables>, round: string): Promise<Mailing[]> {
  const rows = await db
    .selectFrom('mailings')
    .selectAll()
    .where('round', '=', round)
    .orderBy('made_on', 'desc')
    .orderBy('label')
    .orderBy('id')
    .execute()
  const counts = await countLetters(db, round)
  return rows.map((row) => readMailing(row, counts.get(row.id)))
}

/** What the letters of each mailing of a round come to that are still there. */
async function countLetters(db: Kysely<Tables>, round: string) {
  const count = (when: ReturnType<typeof sql<boolean>>) =>
    sql<number | string>`sum(case when ${when} then 1 else 0 end)`
  const rows = await db
    .selectFrom('letters')
    .innerJoin('mailings', 'mailings.id', 'letters.mailing')
    .where('letters.round', '=', round)
    .groupBy('letters.mailing')
    .select([
      'letters.mailing',
      sql<number | string>`count(*)`.as('letters'),
      count(sql`letters.state = 'sent'`).as('sent'),
      count(isWaiting()).as('waiting'),
      count(sql`letters.state = 'bounced'`).as('bounced'),
      count(sql`letters.stopped = 1`).as('stopped'),
      count(sql`letters.reminded < mailings.reminders`).as('unreminded'),
    ])
    .execute()
  return new Map(rows.map((row) => [row.mailing, row]))
}

type LetterCounts = ReturnType<Awaited<ReturnType<typeof countLetters>>['get']>

function readMailing(row: Selectable<Tables['mailings']>, counts: LetterCounts): Mailing {
  return {
    id: row.id,
    round: row.round,
    group: row.respondent_group,
    label: row.label,
    batch: row.batch ?? undefined,
    state: MailingState.parse(row.state),
    texts: LetterTexts.parse(JSON.parse(row.texts)),
    madeOn: row.made_on,
    begunOn: row.begun_on ?? undefined,
    reminders: row.reminders,
    remindedOn: row.reminded_on ?? undefined,
    reminded: row.reminded,
    letters: row.closed_letters + Number(counts?.letters ?? 0),
    sent: row.closed_sent + Number(counts?.sent ?? 0),
    waiting: Number(counts?.waiting ?? 0),
    bounced: row.closed_bounced + Number(counts?.bounced ?? 0),
    stopped: row.closed_stopped + Number(counts?.stopped ?? 0),
    isReminding: Number(counts?.unreminded ?? 0) > 0,
  }
}
