/** A thread of its own that writes a database file anew: the server answers meanwhile. */
import { workerData } from 'node:worker_threads'
import BetterSqlite from 'better-sqlite3'

/** How long it waits for others that read or write the file, in ms. */
const PATIENCE = 60_000

// It comes from this very program, so its shape is known.
const { file }: { file: string } = workerData
const connection = new BetterSqlite(file, { fileMustExist: true, timeout: PATIENCE })
connection.pragma('synchronous = full')
connection.pragma('secure_delete = on')
// Samples of keys, deleted ones among them, which a planner of queries has taken once.
const samples = connection.prepare("select 1 from sqlite_schema where name = 'sqlite_stat4'")
if (samples.get()) connection.exec('delete from sqlite_stat4')
// Every table in the order of its keys, on fresh pages; then the log, which has every page as it was
// at each commit, is brought in and cut to nothing.
connection.exec('vacuum')
connection.pragma('wal_checkpoint(truncate)')
connection.close()
