import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { DatabaseKind } from '../database.ts'

/**
 * What the office decides about open links, how many ballots came through each, and the bulks in
 * which invitations are made. A link's counters know days and numbers, never a ballot.
 */
export function sending(kind: DatabaseKind) {
  const byKey = <Name extends string, Columns extends string>(
    table: CreateTableBuilder<Name, Columns>,
  ) => (kind === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table)

  return {
    async up({ schema }: Kysely<unknown>) {
      for (const name of ['label', 'opens_on', 'closes_on', 'revoked_on', 'made_on']) {
        await schema.alterTable('links').addColumn(name, 'text').execute()
      }
      await schema.alterTable('links').addColumn('max_ballots', 'integer').execute()
      const standing = [
        ['state', 'text', 'active'],
        ['difficulty', 'text', 'off'],
        ['per_hour', 'integer', 600],
        ['opened', 'integer', 0],
        ['kept', 'integer', 0],
        ['limited', 'integer', 0],
      ] as const
      for (const [name, type, usual] of standing) {
        await schema
          .alterTable('links')
          .addColumn(name, type, (column) => column.notNull().defaultTo(usual))
          .execute()
      }

      await schema
        .createIndex('links_by_round')
        .on('links')
        .columns(['round', 'unit', 'respondent_group', 'channel', 'code'])
        .execute()

      const days = schema
        .createTable('link_days')
        .addColumn('link', 'text', (column) => column.notNull().references('links.code'))
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('opened', 'integer', (column) => column.notNull())
        .addColumn('kept', 'integer', (column) => column.notNull())
        .addColumn('limited', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('link_days_key', ['link', 'day'])
      await byKey(days).execute()

      await schema
        .createTable('invitation_batches')
        .addColumn('id', 'text', (column) => column.notNull().primaryKey())
        .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
        .addColumn('label', 'text', (column) => column.notNull())
        .addColumn('respondent_group', 'text', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('made_on', 'text', (column) => column.notNull())
        .addColumn('renewed_on', 'text')
        .addColumn('revoked_on', 'text')
        .addColumn('opened', 'integer', (column) => column.notNull())
        .execute()
      await schema
        .createIndex('invitation_batches_by_round')
        .on('invitation_batches')
        .columns(['round', 'made_on'])
        .execute()
    },
  }
}
