import type { DatabaseKind } from '../database.ts'

/** What the two databases call differently. */
export interface Dialect {
  kind: DatabaseKind
  bytes: string
  /** The 16 bytes of a UUID. */
  id: string
  time: string
  truth: string
  /** Of two bytes. */
  small: string
  /** The days since 1970 as `YYYY-MM-DD`. */
  dayText: (column: string) => string
  /**
   * Where rows are told apart by random ids, SQLite's tables have no row ids. PostgreSQL has no such
   * tables; there the order of arrival is erased by rewriting them.
   */
  byKey: string
}

export function dialectOf(kind: DatabaseKind): Dialect {
  return kind === 'sqlite'
    ? {
        kind,
        bytes: 'blob',
        id: 'blob',
        time: 'date',
        truth: 'integer',
        small: 'integer',
        dayText: (column) => `date(${column} * 86400, 'unixepoch')`,
        byKey: 'without rowid',
      }
    : {
        kind,
        bytes: 'bytea',
        id: 'uuid',
        time: 'timestamptz',
        truth: 'boolean',
        small: 'smallint',
        dayText: (column) => `to_char(date '1970-01-01' + ${column}, 'YYYY-MM-DD')`,
        byKey: '',
      }
}
