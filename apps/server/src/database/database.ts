import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type DatabaseKind = 'sqlite' | 'postgres'

/** An open database whose tables are those of today. Closed by whoever opened it. */
export interface Database {
  kind: DatabaseKind
  db: Kysely<Tables>
  /** Reads everything as it stood at one moment, without holding up those who write. */
  snapshot<T>(read: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  /** Runs what no two servers of one database may do at once, such as a first start: one after the other. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Takes out of the files what was deleted and in which order rows came; those who write wait. */
  eraseOrder(): Promise<void>
  close(): Promise<void>
}
