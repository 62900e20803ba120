import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { DatabaseKind } from '../database.ts'

/**
 * What a ballot says of its way (channel), its haste and its extra questions, whether it is counted,
 * and personal invitations. Between an invitation and the ballot that spent it nothing is written.
 */
export function intake(kind: DatabaseKind) {
  const byKey = <Name extends string, Columns extends string>(
    table: CreateTableBuilder<Name, Columns>,
  ) => (kind === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table)

  return {
    async up({ schema }: Kysely<unknown>) {
      const ballots = [
        schema
          .alterTable('ballots')
          .addColumn('channel', 'text', (column) => column.notNull().defaultTo('other')),
        schema
          .alterTable('ballots')
          .addColumn('review', 'text', (column) => column.notNull().defaultTo('counted')),
        schema.alterTable('ballots').addColumn('seconds', 'integer'),
        schema.alterTable('ballots').addColumn('extra', 'text'),
        schema
          .alterTable('links')
          .addColumn('channel', 'text', (column) => column.notNull().defaultTo('web')),
      ]
      for (const change of ballots) await change.execute()

      const tables = [
        schema
          .createTable('ballot_flags')
          .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
          .addColumn('flag', 'text', (column) => column.notNull())
          .addColumn('ballot', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('ballot_flags_key', ['round', 'flag', 'ballot']),
        schema
          .createTable('invitations')
          .addColumn('code_hash', 'text', (column) => column.notNull().primaryKey())
          .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
          .addColumn('respondent_group', 'text', (column) => column.notNull())
          .addColumn('channel', 'text', (column) => column.notNull())
          .addColumn('batch', 'text')
          .addColumn('insider', 'text')
          .addColumn('revoked_on', 'text'),
        schema
          .createTable('invitation_units')
          .addColumn('code_hash', 'text', (column) =>
            column.notNull().references('invitations.code_hash').onDelete('cascade'),
          )
          .addColumn('unit', 'text', (column) => column.notNull())
          .addColumn('place', 'integer', (column) => column.notNull())
          .addColumn('spent', 'integer', (column) => column.notNull())
          .addPrimaryKeyConstraint('invitation_units_key', ['code_hash', 'unit']),
      ]
      for (const table of tables) await byKey(table).execute()

      const indexes = [
        ['ballot_flags_by_ballot', 'ballot_flags', ['ballot']],
        ['ballots_by_review', 'ballots', ['round', 'review', 'id']],
        ['invitations_by_batch', 'invitations', ['round', 'batch']],
        ['invitations_by_insider', 'invitations', ['round', 'insider']],
      ] as const
      for (const [name, table, columns] of indexes) {
        await schema
          .createIndex(name)
          .on(table)
          .columns([...columns])
          .execute()
      }
    },
  }
}
