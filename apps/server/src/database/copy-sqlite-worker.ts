/** A thread of its own that copies a database file: it would hold up the phones meanwhile. */
import { workerData } from 'node:worker_threads'
import BetterSqlite from 'better-sqlite3'

// It comes from this very program, so its shape is known.
const { file, to }: { file: string; to: string } = workerData
const connection = new BetterSqlite(file, { readonly: true, fileMustExist: true, timeout: 60_000 })
// One reading transaction; what others commit meanwhile stays out, and waits for nothing.
connection.prepare('vacuum into ?').run(to)
connection.close()
