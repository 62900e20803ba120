import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, sql } from 'kysely'
import type { SqliteDatabase } from '../database.ts'
import { eraseSqlite } from './erase-sqlite.ts'
import { prepareTables, type TablesWish } from '../migrations/index.ts'
import { openConnection } from './sqlite-connection.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { sqliteReaders } from './sqlite-readers.ts'
import { openRestingThread } from './resting-thread.ts'
import { openWriter } from './sqlite-writer.ts'
import type { Tables } from '../tables.ts'

/**
 * Opens a database file, made where there is none. A thread of its own writes it (see `openWriter`), as long as there is
 * something to write.
 *
 * @param file - made, as its folder is, for this user alone
 */
export async function openSqlite(
  file: string,
  tables: TablesWish = 'today',
): Promise<SqliteDatabase> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // The log beside it takes over the mode of the file.
  closeSync(openSync(file, 'a', 0o600))
  const writer = openRestingThread(() => openWriter(file))
  const changes = { count: 0 }
  const dialect = sqliteDialect({
    openReader: () => openConnection(file, { readonly: true }),
    writer,
    changed: () => {
      changes.count += 1
    },
  })
  const db = new Kysely<Tables>({ dialect })
  try {
    await prepareTables(db, 'sqlite', tables)
  } catch (error) {
    await db.destroy()
    throw error
  }

  const pages = new Kysely<Tables>({ dialect: sqliteReaders(file) })
  return {
    kind: 'sqlite',
    place: { file },
    advice: [],
    db,
    pages,
    changes: () => changes.count,
    heldUp: writer.heldUp,
    run: (job, input) => writer.run(job, input),
    // A transaction that reads the log up to where it ends now.
    snapshot: (read) => pages.transaction().execute(read),
    // A file has one server.
    alone: (work) => work(),
    async eraseOrder() {
      const { release } = await writer.hold()
      await eraseSqlite(file).finally(release)
    },
    async close() {
      await pages.destroy()
      // It can wait for the next time, as where a disk is full.
      await sql`pragma optimize`.execute(db).catch(() => undefined)
      await db.destroy()
    },
  }
}
