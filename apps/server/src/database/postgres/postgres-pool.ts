import { Pool, types } from 'pg'
import { uuidBytes } from '../bytes.ts'

/**
 * Connections to a PostgreSQL that read a UUID as its 16 bytes, as SQLite's file has it. Bytes are written as
 * they are; an array of them goes as text.
 *
 * @param url - `postgres://user:password@host/name`
 * @param max - the most connections at once
 */
export function openPool(url: string, max: number): Pool {
  return new Pool({
    connectionString: url,
    max,
    types: {
      getTypeParser: (type, format) =>
        type === types.builtins.UUID && format !== 'binary'
          ? uuidBytes
          : types.getTypeParser(type, format),
    },
  })
}
