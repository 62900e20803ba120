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
import { resultOf } from './sqlite-dialect.ts'
import { openReader, type HeldWriter, type SqliteWriter } from './sqlite-writer.ts'

/** So many threads at most read whole rounds at one moment each; who comes then waits. */
const SNAPSHOTS = 2

/** Whoever reads a round at rest holds a thread; single statements of pages share one of their own. */
class ManyReaders extends SqliteAdapter {
  override get supportsMultipleConnections() {
    return true
  }
}

/**
 * Reads a file in threads: a page that looks at much is waited for by whoever asked for it, and not by the
 * phones whose requests are answered in this one. Threads start with the first question.
 */
export function sqliteReaders(file: string): Dialect {
  return {
    createDriver: () => driverOf(file),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new ManyReaders(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
}

function driverOf(file: string): Driver {
  let shared: SqliteWriter | undefined
  const snapshots: SqliteWriter[] = []
  const held = new WeakMap<DatabaseConnection, HeldWriter>()
  let turn = 0

  /** The threads take turns, so that the first is not waited for while the second is idle. */
  function holdOne(): Promise<HeldWriter> {
    const at = turn % SNAPSHOTS
    turn += 1
    return (snapshots[at] ??= openReader(file)).hold()
  }

  return {
    init: async () => {},
    acquireConnection: async () => {
      const connection: DatabaseConnection = {
        async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
          const own = held.get(connection)
          const { query, release } = own ?? (await (shared ??= openReader(file)).hold())
          try {
            return resultOf<R>(await query(sql, parameters))
          } finally {
            if (!own) release()
          }
        },
        // oxlint-disable-next-line require-yield -- nobody streams: what is long is read in portions
        async *streamQuery(): AsyncIterableIterator<never> {
          throw new Error('SQLite is read in portions, by the order of a key')
        },
      }
      return connection
    },
    async beginTransaction(connection) {
      held.set(connection, await holdOne())
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
      for (const each of [shared, ...snapshots]) await each?.close()
    },
  }
}
