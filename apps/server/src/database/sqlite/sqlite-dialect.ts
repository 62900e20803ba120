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
import type { Executed, SqliteConnection } from './sqlite-connection.ts'
import type { HeldWriter, SqliteWriter } from './sqlite-writer.ts'

/** Transactions wait for each other at the writer. */
class ManyConnections extends SqliteAdapter {
  override get supportsMultipleConnections() {
    return true
  }
}

/** How a file is read and written. */
interface Ways {
  openReader: () => SqliteConnection
  writer: SqliteWriter
  /** Told of every statement that may change something, and of every commit, when it is done. */
  changed: () => void
}

/** What is read outside of a transaction is read here; all the rest is done by the thread that writes. */
export function sqliteDialect(ways: Ways): Dialect {
  return {
    createDriver: () => driverOf(ways),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new ManyConnections(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
}

function driverOf({ openReader, writer, changed }: Ways): Driver {
  let opened: SqliteConnection | undefined
  const reader = () => (opened ??= openReader())
  const held = new WeakMap<DatabaseConnection, HeldWriter>()

  function connect(): DatabaseConnection {
    const connection: DatabaseConnection = {
      async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
        const transaction = held.get(connection)
        if (isReading(sql)) {
          if (transaction) return resultOf(await transaction.query(sql, parameters))
          return resultOf(reader().execute(sql, parameters))
        }
        const writing = transaction ?? (await writer.hold())
        try {
          return resultOf(await writing.query(sql, parameters))
        } finally {
          changed()
          if (!transaction) writing.release()
        }
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
      held.set(connection, await writer.hold())
      await connection.executeQuery(CompiledQuery.raw('begin'))
    },
    async commitTransaction(connection) {
      await connection.executeQuery(CompiledQuery.raw('commit'))
    },
    async rollbackTransaction(connection) {
      await connection.executeQuery(CompiledQuery.raw('rollback'))
    },
    async releaseConnection(connection) {
      held.get(connection)?.release()
      held.delete(connection)
    },
    async destroy() {
      opened?.raw.close()
      await writer.close()
    },
  }
}

function isReading(sql: string): boolean {
  return /^\s*select\b/i.test(sql)
}

export function resultOf<R>({ rows, changes }: Executed): QueryResult<R> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Kysely's own promise about a row
  const typed = rows as R[]
  return { rows: typed, ...(changes !== undefined && { numAffectedRows: BigInt(changes) }) }
}
