import type { Database } from '../database.ts'

/**
 * Resolves once all that could be read by now is safe where it must be: with a PostgreSQL that has a synchronous
 * standby, there too. While that one is away, what others have committed is seen as soon as their connection or the
 * primary ends, and reading waits for nobody. A transaction that locks a row is written into the log behind all of it,
 * and its commit waits.
 */
export async function witnessed({ kind, db }: Database): Promise<void> {
  if (kind === 'sqlite') return
  await db
    .transaction()
    .execute((trx) => trx.selectFrom('periods').select('running').forShare().execute())
}
