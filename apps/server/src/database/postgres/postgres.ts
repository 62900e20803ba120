import { setTimeout } from 'node:timers/promises'
import { Kysely, PostgresAdapter, PostgresDialect, sql, type Driver } from 'kysely'
import { Client } from 'pg'
import type { PostgresDatabase } from '../database.ts'
import { groupCommit } from '../group-commit.ts'
import { openHeldUp, type HeldUp } from '../held-up.ts'
import { adviceOf, faultsOf, readPostgresSettings } from './check-postgres.ts'
import { erasePostgres, snapshotPostgres } from './erase-postgres.ts'
import { driverOf, type Pools } from './postgres-driver.ts'
import { openPool } from './postgres-pool.ts'
import { prepareTables, type TablesWish } from '../migrations/index.ts'
import type { Tables } from '../tables.ts'

/** The most connections at once. */
const CONNECTIONS = { writing: 10, reading: 6 }

/** So many may ask together whether what they have read is safe. */
const WITNESSED = 500

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
  const pools = {
    writing: openPool(url, CONNECTIONS.writing),
    reading: openPool(url, CONNECTIONS.reading),
  }
  for (const pool of Object.values(pools)) pool.on('error', onLost)
  const heldUp = openHeldUp()
  const changes = { count: 0 }
  const db = new Kysely<Tables>({
    dialect: new SharedDialect(pools, heldUp),
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

  const witnessed = witnessing(db)
  return {
    kind: 'postgres',
    place: { url },
    advice,
    db,
    pages: db,
    box: new Kysely<Tables>({ dialect: new SharedDialect(pools, heldUp) }),
    heldUp: heldUp.longest,
    witnessed,
    changes: () => changes.count + Math.floor(performance.now() / 1000),
    snapshot: (read) => snapshotPostgres(db, read),
    alone: (work) => alone(db, work),
    async eraseOrder() {
      await erasePostgres(db)
      await witnessed()
    },
    close: () => db.destroy(),
  }
}

/**
 * Resolves once all that could be read by now is safe where it must be: with a synchronous standby, there too. While
 * that one is away, what others have committed is seen as soon as their connection or the primary ends, and reading
 * waits for nobody. A transaction that locks a row is written into the log behind all of it, and its commit waits.
 * Whoever asks while one waits is answered by the next, all by one: else each would hold a connection.
 */
function witnessing(db: Kysely<Tables>): () => Promise<void> {
  const witness = groupCommit(
    async (all: readonly 'read'[]) => {
      await db
        .transaction()
        .execute((trx) => trx.selectFrom('periods').select('running').forShare().execute())
      return all
    },
    { together: WITNESSED },
  )
  return async () => {
    await witness(['read'])
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
  readonly #pools: Pools
  readonly #heldUp: HeldUp

  constructor(pools: Pools, heldUp: HeldUp) {
    super({ pool: pools.writing })
    this.#pools = pools
    this.#heldUp = heldUp
  }
  override createDriver(): Driver {
    return driverOf(this.#pools, this.#heldUp)
  }
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
