import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { DatabaseKind } from '../database.ts'

/**
 * Interviewers of a round, their leases, whom they met without a ballot, and what their phones say
 * of themselves.
 */
export function fieldwork(kind: DatabaseKind) {
  const byKey = <Name extends string, Columns extends string>(
    table: CreateTableBuilder<Name, Columns>,
  ) => (kind === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table)

  return {
    async up(db: Kysely<unknown>) {
      await createInterviewers(db)
      await createLeases(db)
      await byKey(contactTable(db)).execute()
      await createReports(db)
      await createIndexes(db)
    },
  }
}

/** Whoever was enrolled before is of the round in which they were. */
async function createInterviewers(db: Kysely<unknown>) {
  await db.schema
    .createTable('round_interviewers')
    .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('interviewer', 'text', (column) => column.notNull().references('interviewers.id'))
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('team', 'text')
    .addColumn('ended_on', 'text')
    .addPrimaryKeyConstraint('round_interviewers_key', ['round', 'interviewer'])
    .addUniqueConstraint('round_interviewers_code', ['round', 'code'])
    .execute()
  await sql`insert into round_interviewers (round, interviewer, code)
    select round, interviewer, interviewer from enrolments
    union select round, interviewer, interviewer from devices`.execute(db)
}

async function createLeases({ schema }: Kysely<unknown>) {
  await schema
    .createTable('leases')
    .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('interviewer', 'text', (column) => column.notNull().references('interviewers.id'))
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('respondent_group', 'text', (column) => column.notNull())
    .addColumn('wanted', 'integer', (column) => column.notNull())
    .addColumn('due_on', 'text')
    .addColumn('withdrawn_on', 'text')
    .addPrimaryKeyConstraint('leases_key', ['round', 'interviewer', 'unit', 'respondent_group'])
    .execute()
}

function contactTable({ schema }: Kysely<unknown>) {
  return schema
    .createTable('contacts')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('interviewer', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('respondent_group', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('met_on', 'text', (column) => column.notNull())
}

async function createReports({ schema }: Kysely<unknown>) {
  await schema.alterTable('devices').addColumn('name', 'text').execute()
  await schema
    .createTable('device_reports')
    .addColumn('device', 'text', (column) => column.notNull().primaryKey().references('devices.id'))
    .addColumn('reported_at', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
}

/** Progress is counted from the indexes alone: a ballot's answers are not read for it. */
async function createIndexes({ schema }: Kysely<unknown>) {
  const indexes = [
    ['enrolments_by_round', 'enrolments', ['round', 'interviewer']],
    ['devices_by_round', 'devices', ['round', 'interviewer']],
    [
      'contacts_by_round',
      'contacts',
      ['round', 'interviewer', 'unit', 'respondent_group', 'outcome'],
    ],
    ['contacts_by_id', 'contacts', ['round', 'id']],
    ['ballots_by_place', 'ballots', ['round', 'unit', 'respondent_group', 'review', 'sealed_on']],
    ['ballots_by_day', 'ballots', ['round', 'sealed_on', 'channel', 'review']],
  ] as const
  for (const [name, table, columns] of indexes) {
    await schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute()
  }
  await schema
    .createIndex('ballots_by_interviewer')
    .on('ballots')
    .columns(['round', 'interviewer', 'unit', 'respondent_group', 'review', 'sealed_on'])
    .where(sql.ref('interviewer'), 'is not', null)
    .execute()
}
