import { setTimeout } from 'node:timers/promises'
import { Kysely, PostgresAdapter, PostgresDialect, sql } from 'kysely'
import { Client } from 'pg'
import type { PostgresDatabase } from '../database.ts'
import { adviceOf, faultsOf, readPostgresSettings } from './check-postgres.ts'
import { erasePostgres, snapshotPostgres } from './erase-postgres.ts'
import { openPool } from './postgres-pool.ts'
import { prepareTables, type TablesWish } from '../migrations/index.ts'
import type { Tables } from '../tables.ts'

/**
 * Opens the database that `url` names (`postgres://user:password@host/name`).
 *
 * @param onLost - told of connections that break while nobody uses them; they are replaced
 */
export async function openPostgres(
  url: string,
  onLost: (error: Error) => void,
  tables: TablesWish = 'today',
): Promise<PostgresDatabase> {
  const pool = openPool(url, 10)
  pool.on('error', onLost)
  const changes = { count: 0 }
  const db = new Kysely<Tables>({
    dialect: new SharedDialect({ pool }),
    log: ({ query }) => {
      if (!/^\s*select\b/i.test(query.sql)) changes.count += 1
    },
  })
  let advice: readonly string[]
  try {
    const settings = await readPostgresSettings(db)
    const faults = faultsOf(settings)
    if (faults.length > 0) throw new Error(faults.join(' '))
    advice = adviceOf(settings)
    await alone(db, () => prepareTables(db, 'postgres', tables))
  } catch (error) {
    await db.destroy()
    throw error
  }

  return {
    kind: 'postgres',
    place: { url },
    advice,
    db,
    pages: db,
    box: new Kysely<Tables>({ dialect: new SharedDialect({ pool }) }),
    changes: () => changes.count + Math.floor(performance.now() / 1000),
    snapshot: (read) => snapshotPostgres(db, read),
    alone: (work) => alone(db, work),
    eraseOrder: () => erasePostgres(db),
    close: () => db.destroy(),
  }
}

/** Any number that no other program on the database locks by. */
const START_LOCK = 7_281_964_003

/** How often it is looked whether another server is still at it, in ms. */
const LOOK = 100

/**
 * The lock lasts as long as its transaction, and so also holds behind a pooler that hands out a
 * connection for a transaction; the work goes over other connections. Who waits holds none: of few
 * connections, those who wait would keep all from the one that they wait for.
 */
async function alone<T>(db: Kysely<Tables>, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const done = await db.transaction().execute(async (trx) => {
      const { rows } = await sql<{
        isOurs: boolean
      }>`select pg_try_advisory_xact_lock(${START_LOCK}) as "isOurs"`.execute(trx)
      return rows[0]?.isOurs ? { outcome: await work() } : undefined
    })
    if (done) return done.outcome
    await setTimeout(LOOK)
  }
}

/**
 * PostgreSQL, perhaps behind a pooler. A migration's own lock is held by a session: behind a pooler it
 * is taken in one and given back in another, and stays in the first for whoever starts next to wait
 * for. Tables are prepared `alone`, which is lock enough.
 */
class SharedDialect extends PostgresDialect {
  override createAdapter() {
    return new WithoutSessionLocks()
  }
}

class WithoutSessionLocks extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
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
