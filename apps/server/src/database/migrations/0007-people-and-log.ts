import { sql, type Kysely } from 'kysely'
import type { DatabaseKind } from '../database.ts'

/**
 * What accounts need beyond the first admin (scope, a second factor, the end of an account, links by
 * which people come in), and the log of everything that was changed or taken out.
 */
export function peopleAndLog(kind: DatabaseKind) {
  return {
    async up(db: Kysely<unknown>) {
      await extendUsers(db, kind)
      await createTwoFactors(db, kind)
      await createAccessLinks(db)
      await createLog(db)
      await guardLog(db, kind)
    },
  }
}

/** The columns of better-auth are in its spelling, as in step 0002; the others are no business of its. */
async function extendUsers({ schema }: Kysely<unknown>, kind: DatabaseKind) {
  const truth = kind === 'sqlite' ? sql`integer` : sql`boolean`
  await schema.alterTable('office_users').addColumn('twoFactorEnabled', truth).execute()
  for (const column of ['scopeUnit', 'scopeInterviewer', 'disabledAt', 'lastSignInAt']) {
    await schema.alterTable('office_users').addColumn(column, 'text').execute()
  }
}

async function createTwoFactors({ schema }: Kysely<unknown>, kind: DatabaseKind) {
  await schema
    .createTable('office_two_factors')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('backupCodes', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) =>
      column.notNull().references('office_users.id').onDelete('cascade'),
    )
    .addColumn('verified', kind === 'sqlite' ? sql`integer` : sql`boolean`)
    .addColumn('failedVerificationCount', 'integer')
    .addColumn('lockedUntil', kind === 'sqlite' ? sql`date` : sql`timestamptz`)
    .execute()
  for (const column of ['secret', 'userId']) {
    await schema
      .createIndex(`office_two_factors_${column}_idx`)
      .on('office_two_factors')
      .column(column)
      .execute()
  }
}

/** Links that let someone in once: a new account, or a new password for one that stands. */
async function createAccessLinks({ schema }: Kysely<unknown>) {
  await schema
    .createTable('office_access_links')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('code_hash', 'text', (column) => column.notNull().unique())
    // What it opens: JSON, see `people/access-links.ts`.
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
}

async function createLog(db: Kysely<unknown>) {
  const { schema } = db
  await schema
    .createTable('audit_entries')
    .addColumn('place', 'integer', (column) => column.notNull().primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('who_id', 'text', (column) => column.notNull())
    .addColumn('who_name', 'text', (column) => column.notNull())
    .addColumn('who_role', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('round', 'text')
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
  for (const column of ['who_id', 'action', 'round', 'at']) {
    await schema
      .createIndex(`audit_entries_by_${column}`)
      .on('audit_entries')
      .columns([column, 'place'])
      .execute()
  }
  await schema
    .createTable('audit_head')
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
  await sql`insert into audit_head (place, hash) values (0, ${'0'.repeat(64)})`.execute(db)
}

const REFUSAL = 'entries of the log are never changed or deleted'

/** The database itself refuses; whoever takes the guard away still breaks the chain. */
async function guardLog(db: Kysely<unknown>, kind: DatabaseKind) {
  if (kind === 'sqlite') {
    for (const deed of ['update', 'delete']) {
      await sql`create trigger ${sql.ref(`audit_entries_no_${deed}`)} before ${sql.raw(deed)} on audit_entries
        begin select raise(abort, ${sql.lit(REFUSAL)}); end`.execute(db)
    }
    return
  }
  await sql`create function audit_entries_stay() returns trigger language plpgsql as
    ${sql.lit(`begin raise exception '${REFUSAL}'; end`)}`.execute(db)
  await sql`create trigger audit_entries_stay before update or delete or truncate on audit_entries
    for each statement execute function audit_entries_stay()`.execute(db)
}
