import { sql, type Kysely } from 'kysely'
import type { DatabaseKind } from '../database.ts'

/**
 * The moves of rounds, what was published of them, and on each ballot who rated: a random id that is
 * the same on all ballots of one insider in a round and joined to no name.
 */
export function publications(kind: DatabaseKind) {
  const bytes = kind === 'sqlite' ? sql`blob` : sql`bytea`

  return {
    async up({ schema }: Kysely<unknown>) {
      await schema.alterTable('ballots').addColumn('rater', 'text').execute()
      await schema
        .createTable('round_moves')
        .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
        .addColumn('place', 'integer', (column) => column.notNull())
        .addColumn('from_state', 'text', (column) => column.notNull())
        .addColumn('to_state', 'text', (column) => column.notNull())
        .addColumn('moved_by', 'text', (column) => column.notNull())
        .addColumn('moved_by_name', 'text', (column) => column.notNull())
        .addColumn('moved_at', 'text', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addPrimaryKeyConstraint('round_moves_key', ['round', 'place'])
        .execute()
      await schema
        .createTable('publications')
        .addColumn('round', 'text', (column) =>
          column.notNull().primaryKey().references('rounds.id'),
        )
        .addColumn('published_on', 'text', (column) => column.notNull())
        .addColumn('office_digest', 'text', (column) => column.notNull())
        .addColumn('office_package', bytes, (column) => column.notNull())
        .addColumn('public_digest', 'text', (column) => column.notNull())
        .addColumn('public_package', bytes, (column) => column.notNull())
        .execute()
    },
  }
}
