import { sql, type Transaction } from 'kysely'
import { ballotCountsKey } from '../../database/kept-tables.ts'
import type { Tables } from '../../database/tables.ts'
import { sumCounts, type CountedAt } from './sum-counts.ts'

/**
 * Counts ballots where they stand now, and no longer where they stood, in the order of the keys: everyone
 * who changes several goes by it.
 *
 * @throws Error when more leave a place than stand there: nothing of the transaction is kept then
 */
export async function changeCounts(
  trx: Transaction<Tables>,
  { leaving, coming }: { leaving: readonly CountedAt[]; coming: readonly CountedAt[] },
): Promise<void> {
  for (const { ballots, ...at } of sumCounts(leaving)) {
    const { numUpdatedRows } = await trx
      .updateTable('ballot_counts')
      .set({ ballots: sql<number>`ballots - ${ballots}` })
      .where((is) => is.and(at))
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Error('ballots leave a place where none were counted')
    await trx
      .deleteFrom('ballot_counts')
      .where((is) => is.and({ ...at, ballots: 0 }))
      .execute()
  }
  for (const row of sumCounts(coming)) {
    await trx
      .insertInto('ballot_counts')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(ballotCountsKey)
          .doUpdateSet({ ballots: sql<number>`ballot_counts.ballots + excluded.ballots` }),
      )
      .execute()
  }
}
