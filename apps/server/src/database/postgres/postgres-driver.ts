import { PostgresDriver, type DatabaseConnection, type Driver } from 'kysely'
import type { Pool } from 'pg'
import { DatabaseBusy } from '../../database-faults.ts'
import type { HeldUp } from '../held-up.ts'

/** So many wait for a connection of a pool at most: more are told to come again. */
const WAITING = 500

/** Connections to write by, and others to read by. */
export interface Pools {
  writing: Pool
  reading: Pool
}

/** A connection that a transaction holds. */
interface Held {
  driver: Driver
  connection: DatabaseConnection
}

/**
 * What is read outside of transactions, or by one that only reads, goes over connections of its own: when commits
 * wait for a standby that is away, all that write may hang, and pages are answered still.
 *
 * @param heldUp - told of all that is written
 */
export function driverOf(pools: Pools, heldUp: HeldUp): Driver {
  const drivers = new Map<Pool, Driver>(
    [pools.writing, pools.reading].map((pool) => [pool, new PostgresDriver({ pool })]),
  )
  const held = new WeakMap<DatabaseConnection, Held>()

  async function acquire(pool: Pool): Promise<Held> {
    const driver = drivers.get(pool)
    if (!driver) throw new Error('this pool is not of the driver')
    if (pool.waitingCount >= WAITING) {
      throw new DatabaseBusy('too much waits for connections to the database')
    }
    return { driver, connection: await driver.acquireConnection() }
  }

  function heldBy(connection: DatabaseConnection): Held {
    const own = held.get(connection)
    if (!own) throw new Error('this connection holds no transaction')
    return own
  }

  function connect(): DatabaseConnection {
    const connection: DatabaseConnection = {
      async executeQuery(query) {
        const own = held.get(connection)
        if (own) return await own.connection.executeQuery(query)
        if (!isReading(query.sql)) {
          return await heldUp.during(() => alone(pools.writing, query))
        }
        return await alone(pools.reading, query)
      },
      // oxlint-disable-next-line require-yield -- nobody streams: what is long is read in portions
      async *streamQuery(): AsyncIterableIterator<never> {
        throw new Error('PostgreSQL is read in portions, by the order of a key')
      },
    }
    return connection
  }

  async function alone<R>(pool: Pool, query: Parameters<DatabaseConnection['executeQuery']>[0]) {
    const { driver, connection } = await acquire(pool)
    try {
      return await connection.executeQuery<R>(query)
    } finally {
      await driver.releaseConnection(connection)
    }
  }

  return {
    async init() {
      for (const driver of drivers.values()) await driver.init()
    },
    acquireConnection: async () => connect(),
    async beginTransaction(connection, settings) {
      const pool = settings.accessMode === 'read only' ? pools.reading : pools.writing
      const own = await acquire(pool)
      held.set(connection, own)
      await own.driver.beginTransaction(own.connection, settings)
    },
    commitTransaction(connection) {
      const own = heldBy(connection)
      return heldUp.during(() => own.driver.commitTransaction(own.connection))
    },
    rollbackTransaction(connection) {
      const own = heldBy(connection)
      return own.driver.rollbackTransaction(own.connection)
    },
    async releaseConnection(connection) {
      const own = held.get(connection)
      held.delete(connection)
      await own?.driver.releaseConnection(own.connection)
    },
    async destroy() {
      for (const driver of drivers.values()) await driver.destroy()
    },
  }
}

/** What locks rows is no reading. */
function isReading(sql: string): boolean {
  return /^\s*select\b/i.test(sql) && !/\bfor (update|share|no key update|key share)\b/i.test(sql)
}
