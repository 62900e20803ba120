import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { Kysely, sql, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'
import type { Database } from './database.ts'
import { eraseSqlite } from './erase-sqlite.ts'
import { prepareTables, type TablesWish } from './migrations/index.ts'
import type { Tables } from './tables.ts'

/** How long a statement waits for another process that holds the file, in ms. */
const BUSY_TIMEOUT = 5000

/**
 * Opens a database file, made where there is none. What was committed survives a killed process
 * and a lost current: the log is written ahead and reaches the disk before a commit returns.
 *
 * @param file - made, as its folder is, for this user alone
 */
export async function openSqlite(file: string, tables: TablesWish = 'today'): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // The log beside it takes over the mode of the file.
  closeSync(openSync(file, 'a', 0o600))
  const db = openFile(file, false)
  try {
    await prepareTables(db, 'sqlite', tables)
  } catch (error) {
    await db.destroy()
    throw error
  }

  return {
    kind: 'sqlite',
    db,
    // Another connection: a transaction that reads the log up to where it ends now.
    async snapshot(read) {
      const reader = openFile(file, true)
      try {
        return await reader.transaction().execute(read)
      } finally {
        await reader.destroy()
      }
    },
    // A file has one server.
    alone: (work) => work(),
    eraseOrder: () => eraseSqlite(db, file),
    async close() {
      await sql`pragma optimize`.execute(db)
      await db.destroy()
    },
  }
}

function openFile(file: string, readonly: boolean): Kysely<Tables> {
  const connection = new BetterSqlite(file, { readonly, timeout: BUSY_TIMEOUT })
  if (!readonly) connection.pragma('journal_mode = wal')
  connection.pragma('synchronous = full')
  connection.pragma('foreign_keys = on')
  // What is deleted is overwritten: whom a round had invited is in no page of the file any more.
  if (!readonly) connection.pragma('secure_delete = on')
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: remembering(connection) }) })
}

/** Statements longer than this are made for one number of rows, and hardly come again. */
const REMEMBERED_LENGTH = 500

/** A connection that prepares the same statement once. */
function remembering(connection: BetterSqlite.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => connection.close(),
    prepare(text) {
      const before = statements.get(text)
      if (before) return before
      const statement = connection.prepare(text)
      if (text.length <= REMEMBERED_LENGTH) statements.set(text, statement)
      return statement
    },
  }
}
