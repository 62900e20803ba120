import type { Dialect } from 'kysely'
import type { SqliteConnection } from './sqlite-connection.ts'
import { dialectOf, type Answerers } from './sqlite-driver.ts'
import type { SqliteWriter } from './sqlite-writer.ts'

/** How a file is read and written. */
interface Ways {
  openReader: () => SqliteConnection
  writer: SqliteWriter
  /** Told of every statement that may change something, and of every commit, when it is done. */
  changed: () => void
}

/** What is read outside of a transaction is read here; all the rest is done by the thread that writes. */
export function sqliteDialect(ways: Ways): Dialect {
  return dialectOf(() => readerAndWriter(ways))
}

function readerAndWriter({ openReader, writer, changed }: Ways): Answerers {
  let opened: SqliteConnection | undefined
  const reader = () => (opened ??= openReader())

  return {
    begin: 'begin immediate',
    async answer(sql, parameters, own) {
      if (isReading(sql)) {
        return own ? own.query(sql, parameters) : reader().execute(sql, parameters)
      }
      const writing = own ?? (await writer.hold())
      try {
        return await writing.query(sql, parameters)
      } finally {
        changed()
        if (!own) writing.release()
      }
    },
    hold: () => writer.hold(),
    async close() {
      opened?.raw.close()
      await writer.close()
    },
  }
}

function isReading(sql: string): boolean {
  return /^\s*select\b/i.test(sql)
}
