/** What somebody finds who has the files of a database. */
import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { sqliteFile } from '../database/open-database.ts'

/** The file of SQLite and the log beside it; or the files of PostgreSQL's tables and indexes. */
export async function filesOf(
  { kind, db }: Pick<Database, 'kind' | 'db'>,
  dataDir: string,
): Promise<Buffer[]> {
  if (kind === 'sqlite') {
    const file = sqliteFile(dataDir)
    return Promise.all([file, `${file}-wal`].map((each) => readFile(each)))
  }
  await sql`checkpoint`.execute(db)
  const { rows } = await sql<{ bytes: Buffer | null }>`
    select pg_read_binary_file('base/' || database.oid || '/' || name, 0, 100000000, true) as bytes
    from pg_database as database, pg_ls_dir('base/' || database.oid) as name
    where database.datname = current_database()
  `.execute(db)
  return rows.flatMap(({ bytes }) => bytes ?? [])
}
