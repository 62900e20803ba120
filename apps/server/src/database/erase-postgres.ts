import { sql, type Kysely, type Transaction } from 'kysely'
import { tablesWithoutOrder } from './kept-tables.ts'
import type { Tables } from './tables.ts'

/**
 * Writes every table anew in the order of its keys, by one statement of one transaction. Neither where
 * a row lies nor which transaction wrote it (`xmin`, which `CLUSTER` and `VACUUM FULL` keep) tells
 * any more when it came, and the files with the rows of before, the deleted ones too, are gone.
 *
 * The tables are locked meanwhile: whoever sends waits.
 */
export async function erasePostgres(db: Kysely<Tables>): Promise<void> {
  const tables = tablesWithoutOrder.map(({ name, key }) => ({
    table: sql.table(name),
    aside: sql.table(`pg_temp.erased_${name}`),
    key: sql.join(key.map((column) => sql.ref(column))),
  }))
  await db.transaction().execute(async (trx) => {
    await sql`lock table ${allErased} in access exclusive mode`.execute(trx)
    for (const { table, aside } of tables) {
      await sql`create temporary table ${aside} on commit drop as table ${table}`.execute(trx)
    }
    await sql`truncate ${allErased}`.execute(trx)
    for (const { table, aside, key } of tables) {
      await sql`insert into ${table} select * from ${aside} order by ${key}`.execute(trx)
    }
  })
}

/**
 * Reads all of one moment. What `truncate` empties is empty for older snapshots as well, so a backup
 * or a result that began a moment before would find no ballots: the tables are locked against it
 * before the snapshot is taken, which PostgreSQL does at the first `select`.
 */
export function snapshotPostgres<T>(
  db: Kysely<Tables>,
  read: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      await sql`lock table ${allErased} in access share mode`.execute(trx)
      return read(trx)
    })
}

const allErased = sql.join(tablesWithoutOrder.map(({ name }) => sql.table(name)))
