import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import BetterSqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { checkPages, readFacts, type DatabaseFacts } from './database-facts.ts'
import type { Tables } from './tables.ts'

/** How often the growing copy is looked at, in ms. */
const LOOK = 300

/**
 * Copies a database file as it stands at one moment, while its server goes on keeping ballots. What
 * was deleted is in no page of the copy.
 *
 * @param to - made, for this user alone
 * @param onProgress - told bytes written, of about as many as the database has
 */
export async function copySqlite(
  file: string,
  to: string,
  onProgress: (done: number, total: number) => void,
): Promise<DatabaseFacts> {
  const { size } = await stat(file)
  closeSync(openSync(to, 'wx', 0o600))
  const worker = new Worker(new URL('copy-sqlite-worker.ts', import.meta.url), {
    workerData: { file, to },
    execArgv: [],
  })
  const look = async () => onProgress(Math.min((await stat(to)).size, size), size)
  const timer = setInterval(() => void look().catch(() => {}), LOOK) // gone when the copy failed
  try {
    await once(worker, 'exit') // rejects with the error of the thread
  } finally {
    clearInterval(timer)
  }
  return onFile(to, readFacts)
}

/** Reads a database file without changing it, and without bringing its tables up to date. */
export async function onFile<T>(
  file: string,
  read: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const connection = new BetterSqlite(file, { readonly: true, fileMustExist: true })
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) })
  try {
    return await read(db)
  } finally {
    await db.destroy()
  }
}

/** @returns what is amiss in a database file; nothing when it is whole */
export function checkFile(file: string): Promise<string[]> {
  return onFile(file, checkPages)
}

/**
 * Brings everything of a database into its one file, which can then be moved.
 *
 * @returns `busy` when a server has it open
 */
export function settleFile(file: string): 'settled' | 'busy' {
  const connection = new BetterSqlite(file, { fileMustExist: true, timeout: 0 })
  try {
    // Nobody leaves the log beside a file that somebody else has open.
    return connection.pragma('journal_mode = delete', { simple: true }) === 'delete'
      ? 'settled'
      : 'busy'
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      return 'busy'
    }
    throw error
  } finally {
    connection.close()
  }
}
