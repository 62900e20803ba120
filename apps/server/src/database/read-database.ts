import { Kysely, PostgresDialect } from 'kysely'
import type { Database, DatabasePlace } from './database.ts'
import { snapshotPostgres } from './postgres/erase-postgres.ts'
import { openPool } from './postgres/postgres-pool.ts'
import { readingSqlite } from './sqlite/read-sqlite.ts'
import type { Tables } from './tables.ts'

/** What is read at the same time: a moment that is held, and what is asked beside it. */
const CONNECTIONS = 2

/**
 * Opens a database a second time, for a thread that only reads, until `use` ends: its tables are those of
 * today, since a server has it open. What writes fails on SQLite, on PostgreSQL only within a snapshot:
 * behind a pooler no setting of a connection holds from one transaction to the next.
 */
export async function withReadDatabase<T>(
  place: DatabasePlace,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  const database = readDatabase(place)
  try {
    return await use(database)
  } finally {
    await database.close()
  }
}

function readDatabase(place: DatabasePlace): Database {
  const unread = {
    place,
    advice: [],
    changes: () => 0,
    heldUp: () => 0,
    alone: refuse,
    eraseOrder: refuse,
  }
  if ('url' in place) {
    const pool = openPool(place.url, CONNECTIONS)
    // One that breaks while nobody uses it is replaced; in use, its statement fails.
    pool.on('error', () => {})
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    return {
      ...unread,
      kind: 'postgres',
      db,
      pages: db,
      box: db,
      witnessed: refuse,
      snapshot: (read) => snapshotPostgres(db, read),
      close: () => db.destroy(),
    }
  }
  const db = new Kysely<Tables>({ dialect: readingSqlite(place.file) })
  return {
    ...unread,
    kind: 'sqlite',
    db,
    pages: db,
    run: refuse,
    snapshot: (read) => db.transaction().execute(read),
    close: () => db.destroy(),
  }
}

async function refuse(): Promise<never> {
  throw new Error('this thread only reads')
}
