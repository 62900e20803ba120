import { setTimeout } from 'node:timers/promises'
import { sql, type Kysely, type Transaction } from 'kysely'
import { tablesWithoutOrder } from '../kept-tables.ts'
import { brokeOffFor } from './postgres-codes.ts'
import type { Tables } from '../tables.ts'

/**
 * Writes every table anew in the order of its keys, by one statement of one transaction. Neither where
 * a row lies nor which transaction wrote it (`xmin`, which `CLUSTER` and `VACUUM FULL` keep) tells
 * any more when it came, and the files with the rows of before, the deleted ones too, are gone.
 *
 * The tables are locked meanwhile: whoever sends or reads waits. Nobody waits for a standby that is away: the rows are
 * those that were there, so this commits before the standby has it. Whoever writes locks them in another order, so
 * this waits for each only shortly, lets go of all and begins again: it is never in anybody's way while
 * it waits itself, behind a long backup neither.
 *
 * @throws Error when the tables were never free for ten minutes
 */
export async function erasePostgres(db: Kysely<Tables>): Promise<void> {
  const end = performance.now() + PATIENCE
  for (let pause = 50; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      return await eraseOnce(db)
    } catch (error) {
      if (!brokeOffFor(error, 'lockNotAvailable', 'deadlock') || performance.now() > end)
        throw error
    }
    await setTimeout(pause)
  }
}

/** In ms. */
const PATIENCE = 600_000
const LONGEST_PAUSE = 2000

async function eraseOnce(db: Kysely<Tables>): Promise<void> {
  const tables = tablesWithoutOrder.map(({ name, key }) => ({
    table: sql.table(name),
    aside: sql.table(`pg_temp.erased_${name}`),
    key: sql.join(key.map((column) => sql.ref(column))),
  }))
  await db.transaction().execute(async (trx) => {
    // Less than the second after which PostgreSQL looks for deadlocks.
    await sql`set local lock_timeout = '300ms'`.execute(trx)
    await sql`set local synchronous_commit = local`.execute(trx)
    await sql`lock table ${allErased} in access exclusive mode`.execute(trx)
    for (const { table, aside } of tables) {
      await sql`create temporary table ${aside} on commit drop as table ${table}`.execute(trx)
    }
    await sql`truncate ${allErased}`.execute(trx)
    for (const { table, aside, key } of tables) {
      await sql`insert into ${table} select * from ${aside} order by ${key}`.execute(trx)
    }
    // Rows by cell come in no order of their ids: the index would stay a third larger than it must be.
    await sql`reindex table ballot_rows`.execute(trx)
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
