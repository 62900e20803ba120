import { DefinitionRef, WorkingDefinition } from '@phieu/survey'
import type { Selectable } from 'kysely'
import type { Database } from '../../database/database.ts'
import { DoerText, insertAddition } from './sql-catalogue.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { WorkingCopy, WorkingCopyStore } from './working-copy-store.ts'

/** Working copies, each as one JSON text with its revision beside it. */
export function sqlWorkingCopies(database: Database): WorkingCopyStore {
  const { db } = database
  return {
    async addWorkingCopy({ id, revision, definition, ...copy }) {
      await db
        .insertInto('working_copies')
        .values({
          id,
          revision,
          content: JSON.stringify(definition),
          begun_from: JSON.stringify(copy.begunFrom),
          started: JSON.stringify(copy.started),
          started_at: copy.startedAt,
          saved: JSON.stringify(copy.saved),
          saved_at: copy.savedAt,
          fixed_as: null,
        })
        .execute()
    },
    async findWorkingCopy(id) {
      const row = await db
        .selectFrom('working_copies')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row && readCopy(row)
    },
    async listWorkingCopies() {
      const rows = await db
        .selectFrom('working_copies')
        .selectAll()
        .where('fixed_as', 'is', null)
        .orderBy('saved_at', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(readCopy)
    },
    async saveWorkingCopy(id, { revision, definition, by, at }) {
      const saved = await db
        .updateTable('working_copies')
        .set({
          revision: revision + 1,
          content: JSON.stringify(definition),
          saved: JSON.stringify(by),
          saved_at: at,
        })
        .where('id', '=', id)
        .where('revision', '=', revision)
        .where('fixed_as', 'is', null)
        .returning('id')
        .executeTakeFirst()
      return saved ? 'saved' : 'overtaken'
    },
    fixWorkingCopy: (id, revision, definition, addition) =>
      inTransaction(database, async (trx) => {
        const { version } = definition
        // Locks the copy: whoever saves or fixes it meanwhile waits, and then finds it fixed.
        const copy = await trx
          .updateTable('working_copies')
          .set({ fixed_as: version })
          .where('id', '=', id)
          .where('revision', '=', revision)
          .where('fixed_as', 'is', null)
          .returning('id')
          .executeTakeFirst()
        if (!copy) return 'overtaken'
        const inserted = await trx
          .insertInto('definitions')
          .values({ id: definition.id, version, content: JSON.stringify(definition) })
          .onConflict((each) => each.doNothing())
          .returning('id')
          .executeTakeFirst()
        if (!inserted) {
          await trx
            .updateTable('working_copies')
            .set({ fixed_as: null })
            .where('id', '=', id)
            .execute()
          return 'taken'
        }
        await insertAddition(trx, { kind: 'definition', name: definition.id, version, ...addition })
        return 'fixed'
      }),
    async discardWorkingCopy(id) {
      const gone = await db
        .deleteFrom('working_copies')
        .where('id', '=', id)
        .where('fixed_as', 'is', null)
        .returning('id')
        .executeTakeFirst()
      return gone !== undefined
    },
  }
}

function readCopy(row: Selectable<Tables['working_copies']>): WorkingCopy {
  return {
    id: row.id,
    revision: row.revision,
    definition: WorkingDefinition.parse(JSON.parse(row.content)),
    begunFrom: DefinitionRef.nullable().parse(JSON.parse(row.begun_from)),
    started: DoerText.parse(JSON.parse(row.started)),
    startedAt: row.started_at,
    saved: DoerText.parse(JSON.parse(row.saved)),
    savedAt: row.saved_at,
    fixedAs: row.fixed_as,
  }
}
