import { Kysely, PostgresDialect } from 'kysely'
import { Client, Pool } from 'pg'
import type { Database } from './database.ts'
import { erasePostgres, snapshotPostgres } from './erase-postgres.ts'
import { prepareTables, type TablesWish } from './migrations/index.ts'
import type { Tables } from './tables.ts'

/**
 * Opens the database that `url` names (`postgres://user:password@host/name`).
 *
 * @param onLost - told of connections that break while nobody uses them; they are replaced
 */
export async function openPostgres(
  url: string,
  onLost: (error: Error) => void,
  tables: TablesWish = 'today',
): Promise<Database> {
  const pool = new Pool({ connectionString: url, max: 10 })
  pool.on('error', onLost)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await prepareTables(db, 'postgres', tables)
  } catch (error) {
    await db.destroy()
    throw error
  }

  return {
    kind: 'postgres',
    db,
    snapshot: (read) => snapshotPostgres(db, read),
    eraseOrder: () => erasePostgres(db),
    close: () => db.destroy(),
  }
}

/** Takes everything out of a database. */
export async function emptyPostgres(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('drop schema public cascade; create schema public')
  } finally {
    await client.end()
  }
}
