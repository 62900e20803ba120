import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type DatabaseKind = 'sqlite' | 'postgres'

/** Where a database is: another thread opens it anew. The address of PostgreSQL holds a password. */
export type DatabasePlace = { file: string } | { url: string }

/** An open database whose tables are those of today. Closed by whoever opened it. */
export type Database = SqliteDatabase | PostgresDatabase

interface AnyDatabase {
  place: DatabasePlace
  /** What whoever starts a server should know of its settings, a sentence each. */
  advice: readonly string[]
  db: Kysely<Tables>
  /**
   * The same, to read what pages of the office show: what takes long keeps nobody else waiting. It sees
   * everything that was committed before it was asked.
   */
  pages: Kysely<Tables>
  /**
   * Another number after everything that may have changed the database, but for what goes into the
   * box and is counted: what was read before may be remembered as long as it stays the same. On SQLite this program
   * alone writes; on PostgreSQL others do, so there it is another number every second, too.
   */
  changes: () => number
  /** Reads everything as it stood at one moment, without holding up those who write. */
  snapshot<T>(read: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  /** Runs what no two servers of one database may do at once, such as a first start: one after the other. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** For how long, in ms, what is written now has been waited for: 0 where nothing is. */
  heldUp: () => number
  /** Takes out of the files what was deleted and in which order rows came; those who write wait. */
  eraseOrder(): Promise<void>
  close(): Promise<void>
}

export interface SqliteDatabase extends AnyDatabase {
  kind: 'sqlite'
  /** Does work in the thread that writes, told in one message (see `SqliteJob`). */
  run: (job: URL, input: string) => Promise<string>
}

export interface PostgresDatabase extends AnyDatabase {
  kind: 'postgres'
  /** The same database, for what goes into the box: `changes` doesn't go up with it. */
  box: Kysely<Tables>
  /** Resolves once all that could be read by now stands where it must, with a synchronous standby there, too. */
  witnessed: () => Promise<void>
}
