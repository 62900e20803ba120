import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { DatabaseKind } from '../database.ts'

/**
 * Insiders of a round, and the units that were drawn for each. Names and contacts live here and
 * nowhere else, so that closing a round takes them away with one statement.
 */
export function insiders(kind: DatabaseKind) {
  const byKey = <Name extends string, Columns extends string>(
    table: CreateTableBuilder<Name, Columns>,
  ) => (kind === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table)

  return {
    async up({ schema }: Kysely<unknown>) {
      const tables = [
        schema
          .createTable('insiders')
          .addColumn('id', 'text', (column) => column.notNull().primaryKey())
          .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
          .addColumn('respondent_group', 'text', (column) => column.notNull())
          .addColumn('name', 'text', (column) => column.notNull())
          .addColumn('position', 'text', (column) => column.notNull())
          .addColumn('contact', 'text')
          .addColumn('not_units', 'text', (column) => column.notNull())
          .addColumn('blocks', 'text', (column) => column.notNull())
          .addColumn('link_made_on', 'text'),
        schema
          .createTable('insider_units')
          .addColumn('insider', 'text', (column) =>
            column.notNull().references('insiders.id').onDelete('cascade'),
          )
          .addColumn('unit', 'text', (column) => column.notNull())
          .addColumn('place', 'integer', (column) => column.notNull())
          .addPrimaryKeyConstraint('insider_units_key', ['insider', 'unit']),
        schema
          .createTable('insider_draws')
          .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
          .addColumn('respondent_group', 'text', (column) => column.notNull())
          .addColumn('place', 'integer', (column) => column.notNull())
          .addColumn('content', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('insider_draws_key', ['round', 'respondent_group', 'place']),
      ]
      for (const table of tables) await byKey(table).execute()

      await schema
        .createIndex('insiders_by_group')
        .on('insiders')
        .columns(['round', 'respondent_group', 'name'])
        .execute()
    },
  }
}
