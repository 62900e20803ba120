import type { DatabaseKind } from '../database.ts'

/** What the two databases call differently. */
export interface Dialect {
  kind: DatabaseKind
  bytes: string
  time: string
  truth: string
  /**
   * Where rows are told apart by random ids, SQLite's tables have no row ids. PostgreSQL has no such
   * tables; there the order of arrival is erased by rewriting them.
   */
  byKey: string
}

export function dialectOf(kind: DatabaseKind): Dialect {
  return kind === 'sqlite'
    ? { kind, bytes: 'blob', time: 'date', truth: 'integer', byKey: 'without rowid' }
    : { kind, bytes: 'bytea', time: 'timestamptz', truth: 'boolean', byKey: '' }
}
