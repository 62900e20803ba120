import { entryAfter, LogEntry, type LogHead } from '@phieu/office'
import type { ExpressionBuilder, Selectable } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { LogFilter, LogStore } from './log-store.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

/** The log: rows that the database itself refuses to change, and one row that says where it ends. */
export function sqlLog(database: Database): LogStore {
  const { db } = database
  return {
    appendLog: (note) =>
      inTransaction(database, async (trx) => {
        // The write takes the row: whoever appends at the same time waits here.
        const head = await trx
          .updateTable('audit_head')
          .set((each) => ({ place: each('place', '+', 1) }))
          .returning(['place', 'hash'])
          .executeTakeFirstOrThrow()
        const entry = await entryAfter({ place: head.place - 1, hash: head.hash }, note)
        await trx.insertInto('audit_entries').values(rowOf(entry)).execute()
        await trx.updateTable('audit_head').set({ hash: entry.hash }).execute()
        return entry
      }),

    findLogHead: (): Promise<LogHead> =>
      db.selectFrom('audit_head').select(['place', 'hash']).executeTakeFirstOrThrow(),

    async listLog(filter, { offset, limit }) {
      const rows = await db
        .selectFrom('audit_entries')
        .selectAll()
        .where(matching(filter))
        .orderBy('place', 'desc')
        .offset(offset)
        .limit(limit)
        .execute()
      return rows.map((row) => LogEntry.parse(readRow(row)))
    },

    async countLog(filter) {
      const { n } = await db
        .selectFrom('audit_entries')
        .select((each) => each.fn.countAll().as('n'))
        .where(matching(filter))
        .executeTakeFirstOrThrow()
      return Number(n)
    },

    listLogActors: () =>
      db
        .selectFrom('audit_entries')
        .select(['who_id as id', (each) => each.fn.max('who_name').as('name')])
        .where('who_id', '<>', '')
        .groupBy('who_id')
        .orderBy('name')
        .execute(),

    async listLogActions() {
      const rows = await db
        .selectFrom('audit_entries')
        .select('action')
        .distinct()
        .orderBy('action')
        .execute()
      return rows.map(({ action }) => action)
    },

    async listLogAfter(filter, place, limit) {
      const rows = await db
        .selectFrom('audit_entries')
        .selectAll()
        .where(matching(filter))
        .where('place', '>', place)
        .orderBy('place')
        .limit(limit)
        .execute()
      return rows.map((row) => LogEntry.parse(readRow(row)))
    },

    async readLogAfter(place, limit) {
      const rows = await db
        .selectFrom('audit_entries')
        .selectAll()
        .where('place', '>', place)
        .orderBy('place')
        .limit(limit)
        .execute()
      return rows.map(readRow)
    },
  }
}

function matching({ who, action, round, from, until, upTo }: LogFilter) {
  return (each: ExpressionBuilder<Tables, 'audit_entries'>) =>
    each.and([
      ...(who === undefined ? [] : [each('who_id', '=', who)]),
      ...(action === undefined ? [] : [each('action', '=', action)]),
      ...(round === undefined ? [] : [each('round', '=', round)]),
      ...(from === undefined ? [] : [each('at', '>=', from)]),
      ...(until === undefined ? [] : [each('at', '<', until)]),
      ...(upTo === undefined ? [] : [each('place', '<=', upTo)]),
    ])
}

function rowOf({ who, subject, ...entry }: LogEntry): Selectable<Tables['audit_entries']> {
  return {
    ...entry,
    who_id: who.id,
    who_name: who.name,
    who_role: who.role,
    subject: JSON.stringify(subject),
  }
}

function readRow(row: Selectable<Tables['audit_entries']>): unknown {
  const { who_id: id, who_name: name, who_role: role, subject, ...entry } = row
  return { ...entry, who: { id, name, role }, subject: readJson(subject) }
}

/** `undefined` for what is no JSON: nothing that this store wrote. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
