import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { DatabaseKind } from '../database.ts'

/**
 * The first tables.
 *
 * Where ballots are told apart by random ids, SQLite's tables have no row ids: rows stand in the
 * order of their keys, and no number tells which came first. PostgreSQL has no such tables; there
 * whoever holds the files themselves could read an order from them, and nobody else.
 */
export function beginning(kind: DatabaseKind) {
  const byKey = <Name extends string, Columns extends string>(
    table: CreateTableBuilder<Name, Columns>,
  ) => (kind === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table)

  return {
    async up(db: Kysely<unknown>) {
      await createRounds(db)
      await createInterviewers(db)
      for (const table of ballotTables(db)) await byKey(table).execute()
      await db.schema
        .createIndex('ballots_by_round')
        .on('ballots')
        .columns(['round', 'id'])
        .execute()
      await db.schema
        .createIndex('refused_by_day')
        .on('refused')
        .columns(['refused_on', 'id'])
        .execute()
    },
  }
}

async function createRounds({ schema }: Kysely<unknown>) {
  await schema
    .createTable('definitions')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('definitions_key', ['id', 'version'])
    .execute()
  await schema
    .createTable('registries')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('rounds')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('links')
    .addColumn('code', 'text', (column) => column.notNull().primaryKey())
    .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('respondent_group', 'text', (column) => column.notNull())
    .execute()
}

async function createInterviewers({ schema }: Kysely<unknown>) {
  await schema
    .createTable('interviewers')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('enrolments')
    .addColumn('code_hash', 'text', (column) => column.notNull().primaryKey())
    .addColumn('interviewer', 'text', (column) => column.notNull().references('interviewers.id'))
    .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('expires_on', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('device', 'text')
    .execute()
  await schema
    .createTable('devices')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('interviewer', 'text', (column) => column.notNull().references('interviewers.id'))
    .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('enrolled_on', 'text', (column) => column.notNull())
    .addColumn('revoked_on', 'text')
    .addColumn('last_contact', 'text')
    .execute()
}

function ballotTables({ schema }: Kysely<unknown>) {
  return [
    schema
      .createTable('ballots')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('respondent_group', 'text', (column) => column.notNull())
      .addColumn('questionnaire', 'text', (column) => column.notNull())
      .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
      .addColumn('mode', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('interviewer', 'text')
      .addColumn('sealed_on', 'text', (column) => column.notNull())
      .addColumn('answers', 'text', (column) => column.notNull()),
    schema
      .createTable('receipts')
      .addColumn('ballot', 'text', (column) => column.notNull().primaryKey())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('kept_on', 'text', (column) => column.notNull()),
    schema
      .createTable('tallies')
      .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('respondent_group', 'text', (column) => column.notNull())
      .addColumn('ballots', 'integer', (column) => column.notNull())
      .addColumn('counts', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('tallies_key', ['round', 'unit', 'respondent_group']),
    schema
      .createTable('refused')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('why', 'text', (column) => column.notNull())
      .addColumn('refused_on', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('round', 'text')
      .addColumn('ballot', 'text')
      .addColumn('raw', 'text', (column) => column.notNull()),
    schema
      .createTable('refused_use')
      .addColumn('day', 'text', (column) => column.notNull().primaryKey())
      .addColumn('bytes', 'bigint', (column) => column.notNull()),
  ]
}
