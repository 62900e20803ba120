import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { Executed } from './sqlite-connection.ts'
import type { HeldWriter } from './sqlite-writer.ts'

/** Transactions wait for each other at the thread that they hold. */
class ManyConnections extends SqliteAdapter {
  override get supportsMultipleConnections() {
    return true
  }
  /** A first start that is cut off leaves no table behind; Kysely trusts SQLite with less than it does. */
  override get supportsTransactionalDdl() {
    return true
  }
}

/** Who answers statements about a file. */
export interface Answerers {
  /**
   * How a transaction begins. One that may write waits at its beginning for the other process that
   * writes, as a backup does: after it has read, SQLite waits no more and breaks it off.
   */
  begin: 'begin' | 'begin immediate'
  /** @param own - the thread that the statement's transaction holds; none outside of transactions */
  answer: (
    sql: string,
    parameters: readonly unknown[],
    own: HeldWriter | undefined,
  ) => Promise<Executed>
  /** Holds a thread for a whole transaction. */
  hold: () => Promise<HeldWriter>
  close: () => Promise<void>
}

/** SQLite as Kysely speaks it, whoever answers. */
export function dialectOf(openAnswerers: () => Answerers): Dialect {
  return {
    createDriver: () => driverOf(openAnswerers()),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new ManyConnections(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
}

function driverOf({ begin, answer, hold, close }: Answerers): Driver {
  const held = new WeakMap<DatabaseConnection, HeldWriter>()

  function connect(): DatabaseConnection {
    const connection: DatabaseConnection = {
      async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
        return resultOf(await answer(sql, parameters, held.get(connection)))
      },
      // oxlint-disable-next-line require-yield -- nobody streams: what is long is read in portions
      async *streamQuery(): AsyncIterableIterator<never> {
        throw new Error('SQLite is read in portions, by the order of a key')
      },
    }
    return connection
  }

  return {
    init: async () => {},
    acquireConnection: async () => connect(),
    async beginTransaction(connection) {
      held.set(connection, await hold())
      await connection.executeQuery(CompiledQuery.raw(begin))
    },
    async commitTransaction(connection) {
      await connection.executeQuery(CompiledQuery.raw('commit'))
    },
    async rollbackTransaction(connection) {
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(unlessOver)
    },
    async releaseConnection(connection) {
      held.get(connection)?.release()
      held.delete(connection)
    },
    destroy: close,
  }
}

function resultOf<R>({ rows, changes }: Executed): QueryResult<R> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Kysely's own promise about a row
  const typed = rows as R[]
  return { rows: typed, ...(changes !== undefined && { numAffectedRows: BigInt(changes) }) }
}

/** SQLite has rolled back by itself where a disk was full: what is told then is that, not this. */
function unlessOver(error: unknown): void {
  if (error instanceof Error && error.message.includes('no transaction is active')) return
  throw error
}
