import type { Dialect } from 'kysely'
import { openConnection, type SqliteConnection } from './sqlite-connection.ts'
import { dialectOf, type Answerers } from './sqlite-driver.ts'

/**
 * Reads a file right here, for a thread whose only work that is: rows needn't be copied from yet another
 * one. Whatever writes fails.
 */
export function readingSqlite(file: string): Dialect {
  return dialectOf(() => readerOf(file))
}

/** Each transaction has a connection of its own, so that one may be read within another. */
function readerOf(file: string): Answerers {
  let shared: SqliteConnection | undefined
  const open = () => openConnection(file, { readonly: true })

  return {
    begin: 'begin',
    async answer(sql, parameters, own) {
      if (own) return own.query(sql, parameters)
      return (shared ??= open()).execute(sql, parameters)
    },
    async hold() {
      const { execute, raw } = open()
      return {
        query: async (sql, parameters) => execute(sql, parameters),
        release: () => void raw.close(),
      }
    },
    async close() {
      shared?.raw.close()
    },
  }
}
