import { ChangedBy, ProvisionalResult, ReplyVerdict } from '@phieu/office'
import { LocalDate } from '@phieu/survey'
import type { Selectable, Transaction } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { lockApproval } from '../status/lock-approval.ts'
import type { KeptObjection, ObjectionKey, ReplyPeriod, ReplyStore } from './reply-store.ts'

/** Periods, what was shown in them, objections with their files and answers. */
export function sqlReplies(database: Database): ReplyStore {
  const { db, kind } = database
  const objections = () =>
    db
      .selectFrom('objections')
      .leftJoin('objection_files as files', (join) =>
        join
          .onRef('files.round', '=', 'objections.round')
          .onRef('files.approval', '=', 'objections.approval')
          .onRef('files.unit', '=', 'objections.unit'),
      )
      .selectAll('objections')
      .select('files.added_at')

  return {
    setReplyPeriod: ({ round, approval, until, opened }, shown) =>
      inTransaction(database, async (trx) => {
        if (!(await lockApproval(trx, kind, { round, approval }))) return 'moved-meanwhile'
        const row = { round, approval, until_day: until, opened: JSON.stringify(opened) }
        await trx
          .insertInto('reply_periods')
          .values(row)
          .onConflict((conflict) =>
            conflict.columns(['round', 'approval']).doUpdateSet({ until_day: until }),
          )
          .execute()
        for (const { unit, result } of shown) {
          await trx
            .insertInto('provisional_results')
            .values({ round, approval, unit, content: JSON.stringify(result) })
            .onConflict((conflict) => conflict.columns(['round', 'approval', 'unit']).doNothing())
            .execute()
        }
        return 'set'
      }),

    async listReplyPeriods(round) {
      const rows = await db
        .selectFrom('reply_periods')
        .selectAll()
        .where('round', '=', round)
        .orderBy('approval', 'desc')
        .execute()
      return rows.map(readPeriod)
    },

    async listOwnPeriods(unit) {
      const rows = await db
        .selectFrom('reply_periods as periods')
        .innerJoin('provisional_results as results', (join) =>
          join
            .onRef('results.round', '=', 'periods.round')
            .onRef('results.approval', '=', 'periods.approval'),
        )
        .selectAll('periods')
        .select('results.content')
        .where('results.unit', '=', unit)
        .execute()
      const made = (await objections().where('objections.unit', '=', unit).execute()).map(
        readObjection,
      )
      return rows
        .map((row) => ({
          period: readPeriod(row),
          result: ProvisionalResult.parse(JSON.parse(row.content)),
          objection: made.find(
            ({ round, approval }) => round === row.round && approval === row.approval,
          ),
        }))
        .sort((a, b) => (a.period.opened.at < b.period.opened.at ? 1 : -1))
    },

    async listObjections(round) {
      const rows = await objections()
        .where('objections.round', '=', round)
        .orderBy('objections.approval', 'desc')
        .orderBy('objections.unit')
        .execute()
      return rows.map(readObjection)
    },

    makeObjection: (key, text, made) =>
      inTransaction(database, async (trx) => {
        if (!(await lockApproval(trx, kind, key))) return 'moved-meanwhile'
        const shown = await trx
          .selectFrom('provisional_results')
          .select('unit')
          .where((each) => each.and({ ...key }))
          .executeTakeFirst()
        if (!shown) return 'not-shown'
        const standing = await find(trx, key)
        if (standing) return standing.content === text ? 'made' : 'made-before'
        const row = { ...key, content: text, made: JSON.stringify(made) }
        await trx
          .insertInto('objections')
          .values({ ...row, file: null, answer: null })
          .execute()
        return 'made'
      }),

    addObjectionFile: (key, file, bytes, at) =>
      inTransaction(database, async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('objections')
          .set({ file: JSON.stringify(file) })
          .where((each) => each.and({ ...key }))
          .where('file', 'is', null)
          .executeTakeFirst()
        if (numUpdatedRows === 0n) {
          return (await find(trx, key)) ? 'there-already' : 'no-objection'
        }
        await trx
          .insertInto('objection_files')
          .values({ ...key, added_at: at, content: bytes })
          .execute()
        return 'added'
      }),

    async readObjectionFile(key) {
      const row = await db
        .selectFrom('objection_files')
        .select('content')
        .where((each) => each.and({ ...key }))
        .executeTakeFirst()
      return row && new Uint8Array(row.content)
    },

    answerObjection: (key, answer) =>
      inTransaction(database, async (trx) => {
        // Of two who answer at once, the second finds the place taken.
        const { numUpdatedRows } = await trx
          .updateTable('objections')
          .set({ answer: JSON.stringify(answer) })
          .where((each) => each.and({ ...key }))
          .where('answer', 'is', null)
          .executeTakeFirst()
        if (numUpdatedRows > 0n) return 'answered'
        const standing = await find(trx, key)
        if (!standing || standing.answer === null) return 'no-objection'
        const before = Answer.parse(JSON.parse(standing.answer))
        const isSame = before.text === answer.text && before.verdict === answer.verdict
        return isSame ? 'answered' : 'answered-before'
      }),
  }
}

const Answer = ChangedBy.extend({ verdict: ReplyVerdict, text: z.string() })
const File = z.object({ name: z.string(), size: z.int() })

function find(trx: Transaction<Tables>, key: ObjectionKey) {
  return trx
    .selectFrom('objections')
    .select(['content', 'answer'])
    .where((each) => each.and({ ...key }))
    .executeTakeFirst()
}

function readPeriod(row: Selectable<Tables['reply_periods']>): ReplyPeriod {
  const { round, approval, until_day: until, opened } = row
  return {
    round,
    approval,
    until: LocalDate.parse(until),
    opened: ChangedBy.parse(JSON.parse(opened)),
  }
}

function readObjection({
  content: text,
  made,
  file,
  answer,
  added_at: keptSince,
  ...key
}: Selectable<Tables['objections']> & { added_at: string | null }): KeptObjection {
  return {
    ...key,
    text,
    made: ChangedBy.parse(JSON.parse(made)),
    file: file === null ? undefined : { ...File.parse(JSON.parse(file)), kept: keptSince !== null },
    answer: answer === null ? undefined : Answer.parse(JSON.parse(answer)),
  }
}
