import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { DatabaseKind } from '../database.ts'

/**
 * The tables of the office's accounts, and of what the server must keep secret.
 *
 * Their columns are those of better-auth, in its spelling: `accounts.test.ts` asks the library
 * whether it misses any, so that an update of it which needs a new step is noticed.
 */
export function accounts(kind: DatabaseKind) {
  const time = kind === 'sqlite' ? sql`date` : sql`timestamptz`
  const truth = kind === 'sqlite' ? sql`integer` : sql`boolean`
  const timed = <Name extends string, Columns extends string>(
    table: CreateTableBuilder<Name, Columns>,
  ) =>
    table
      .addColumn('createdAt', time, (column) => column.notNull())
      .addColumn('updatedAt', time, (column) => column.notNull())

  return {
    async up(db: Kysely<unknown>) {
      const { schema } = db
      await schema
        .createTable('secrets')
        .addColumn('name', 'text', (column) => column.notNull().primaryKey())
        .addColumn('content', 'text', (column) => column.notNull())
        .execute()
      await timed(
        schema
          .createTable('office_users')
          .addColumn('id', 'text', (column) => column.notNull().primaryKey())
          .addColumn('name', 'text', (column) => column.notNull())
          .addColumn('email', 'text', (column) => column.notNull().unique())
          .addColumn('emailVerified', truth, (column) => column.notNull())
          .addColumn('image', 'text')
          .addColumn('role', 'text', (column) => column.notNull()),
      ).execute()
      await timed(
        schema
          .createTable('office_sessions')
          .addColumn('id', 'text', (column) => column.notNull().primaryKey())
          .addColumn('expiresAt', time, (column) => column.notNull())
          .addColumn('token', 'text', (column) => column.notNull().unique())
          .addColumn('ipAddress', 'text')
          .addColumn('userAgent', 'text')
          .addColumn('userId', 'text', (column) =>
            column.notNull().references('office_users.id').onDelete('cascade'),
          ),
      ).execute()
      await timed(
        schema
          .createTable('office_passwords')
          .addColumn('id', 'text', (column) => column.notNull().primaryKey())
          .addColumn('accountId', 'text', (column) => column.notNull())
          .addColumn('providerId', 'text', (column) => column.notNull())
          .addColumn('userId', 'text', (column) =>
            column.notNull().references('office_users.id').onDelete('cascade'),
          )
          .addColumn('accessToken', 'text')
          .addColumn('refreshToken', 'text')
          .addColumn('idToken', 'text')
          .addColumn('accessTokenExpiresAt', time)
          .addColumn('refreshTokenExpiresAt', time)
          .addColumn('scope', 'text')
          .addColumn('password', 'text'),
      ).execute()
      await timed(
        schema
          .createTable('office_one_time_tokens')
          .addColumn('id', 'text', (column) => column.notNull().primaryKey())
          .addColumn('identifier', 'text', (column) => column.notNull())
          .addColumn('value', 'text', (column) => column.notNull())
          .addColumn('expiresAt', time, (column) => column.notNull()),
      ).execute()
      await schema
        .createTable('office_attempts')
        .addColumn('id', 'text', (column) => column.notNull().primaryKey())
        .addColumn('key', 'text', (column) => column.notNull().unique())
        .addColumn('count', 'integer', (column) => column.notNull())
        .addColumn('lastRequest', 'bigint', (column) => column.notNull())
        .execute()
      await createIndexes(db)
    },
  }
}

async function createIndexes({ schema }: Kysely<unknown>) {
  const indexed = [
    ['office_sessions', 'userId'],
    ['office_passwords', 'userId'],
    ['office_one_time_tokens', 'identifier'],
  ] as const
  for (const [table, column] of indexed) {
    await schema.createIndex(`${table}_${column}_idx`).on(table).column(column).execute()
  }
}
