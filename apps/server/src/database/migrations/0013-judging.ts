import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { DatabaseKind } from '../database.ts'

/**
 * What ballots are compared and judged by, the decisions about them, and back-checks.
 *
 * Of a link only the present hour is counted, for the link and for no ballot; the count goes when a
 * later hour has come.
 */
export function judging(kind: DatabaseKind) {
  const byKey = <Name extends string, Columns extends string>(
    table: CreateTableBuilder<Name, Columns>,
  ) => (kind === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table)

  return {
    async up(db: Kysely<unknown>) {
      await widenBallots(db)
      for (const table of [...flagTables(db), ...decisionTables(db), ...backCheckTables(db)]) {
        await byKey(table).execute()
      }
      await createIndexes(db)
    },
  }
}

async function widenBallots({ schema }: Kysely<unknown>) {
  const ballots = () => schema.alterTable('ballots')
  const changes = [
    ballots().addColumn('flags', 'integer', (column) => column.notNull().defaultTo(0)),
    ballots().addColumn('doubtful', 'integer', (column) => column.notNull().defaultTo(0)),
    ballots().addColumn('decided', 'integer', (column) => column.notNull().defaultTo(0)),
    ballots().addColumn('level', 'integer'),
    ballots().addColumn('front', 'text'),
    ballots().addColumn('back', 'text'),
  ]
  for (const change of changes) await change.execute()
}

function flagTables({ schema }: Kysely<unknown>) {
  return [
    schema
      .createTable('flagged_tallies')
      .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('respondent_group', 'text', (column) => column.notNull())
      .addColumn('ballots', 'integer', (column) => column.notNull())
      .addColumn('counts', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('flagged_tallies_key', ['round', 'unit', 'respondent_group']),
    schema
      .createTable('flag_limits')
      .addColumn('round', 'text', (column) => column.notNull().primaryKey().references('rounds.id'))
      .addColumn('content', 'text', (column) => column.notNull()),
    schema
      .createTable('link_hours')
      .addColumn('link', 'text', (column) => column.notNull().primaryKey())
      .addColumn('hour', 'text', (column) => column.notNull())
      .addColumn('ballots', 'integer', (column) => column.notNull()),
  ]
}

function decisionTables({ schema }: Kysely<unknown>) {
  return [
    schema
      .createTable('decisions')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addUniqueConstraint('decisions_in_order', ['round', 'place']),
    schema
      .createTable('decision_ballots')
      .addColumn('ballot', 'text', (column) => column.notNull())
      .addColumn('decision', 'text', (column) => column.notNull().references('decisions.id'))
      .addColumn('was', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('decision_ballots_key', ['ballot', 'decision']),
  ]
}

function backCheckTables({ schema }: Kysely<unknown>) {
  return [
    schema
      .createTable('back_check_draws')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addUniqueConstraint('back_check_draws_in_order', ['round', 'place']),
    schema
      .createTable('back_checks')
      .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
      .addColumn('ballot', 'text', (column) => column.notNull())
      .addColumn('draw', 'text', (column) => column.notNull().references('back_check_draws.id'))
      .addColumn('interviewer', 'text', (column) => column.notNull())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('respondent_group', 'text', (column) => column.notNull())
      .addColumn('sealed_on', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text')
      .addColumn('record', 'text')
      .addPrimaryKeyConstraint('back_checks_key', ['round', 'ballot']),
  ]
}

/** Half of a ballot's answers finds the others that differ in one answer at most. */
async function createIndexes({ schema }: Kysely<unknown>) {
  for (const half of ['front', 'back'] as const) {
    await schema
      .createIndex(`ballots_by_${half}`)
      .on('ballots')
      .columns(['round', 'unit', 'respondent_group', half])
      .where(sql.ref(half), 'is not', null)
      .execute()
  }
  // Wider, so that interviewers are compared from the index alone.
  await schema.dropIndex('ballots_by_interviewer').execute()
  await schema
    .createIndex('ballots_by_interviewer')
    .on('ballots')
    .columns(['round', 'interviewer', 'unit', 'respondent_group', 'review', 'sealed_on'])
    .columns(['seconds', 'level', 'doubtful'])
    .where(sql.ref('interviewer'), 'is not', null)
    .execute()
  await schema
    .createIndex('ballots_by_flags')
    .on('ballots')
    .columns(['round', 'decided', 'flags', 'id'])
    .where(sql.ref('flags'), '>', 0)
    .execute()
}
