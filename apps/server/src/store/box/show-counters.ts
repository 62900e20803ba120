import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../database/tables.ts'

/**
 * Lets everybody see what has come until now: at midnight, so that nobody who watches the counters
 * can tell which person's ballot was the next one.
 *
 * @param day - the day that has ended
 */
export async function showCounters(trx: Transaction<Tables>, day: string): Promise<void> {
  await trx.deleteFrom('link_openings').execute()
  const moved = await trx
    .selectFrom('links')
    .select(['code', 'kept', 'kept_shown'])
    .whereRef('kept', '<>', 'kept_shown')
    .orderBy('code')
    .execute()
  for (const { code: link, kept, kept_shown: shown } of moved) {
    await trx
      .insertInto('link_days')
      .values({ link, day, opened: 0, kept: kept - shown, limited: 0 })
      .onConflict((conflict) =>
        conflict.columns(['link', 'day']).doUpdateSet({
          kept: sql<number>`link_days.kept + excluded.kept`,
        }),
      )
      .execute()
    await trx.updateTable('links').set({ kept_shown: kept }).where('code', '=', link).execute()
  }
  for (const table of ['invitation_units', 'insider_rights'] as const) {
    await trx
      .updateTable(table)
      .set({ shown: 1 })
      .where('spent', '=', 1)
      .where('shown', '=', 0)
      .execute()
  }
}
