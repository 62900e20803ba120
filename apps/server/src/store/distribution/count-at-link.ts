import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../database/tables.ts'

interface Count {
  link: string
  day: string
  opened?: number
  limited?: number
}

/** Adds to what was opened through a link or had to wait there, in all and on a day. */
export async function countAtLink(
  trx: Transaction<Tables>,
  { link, day, opened = 0, limited = 0 }: Count,
): Promise<void> {
  await trx
    .updateTable('links')
    .set((links) => ({
      opened: links('opened', '+', opened),
      limited: links('limited', '+', limited),
    }))
    .where('code', '=', link)
    .execute()
  const plus = (name: 'opened' | 'limited', more: number) =>
    sql<number>`${sql.ref(`link_days.${name}`)} + ${more}`
  await trx
    .insertInto('link_days')
    .values({ link, day, opened, kept: 0, limited })
    .onConflict((conflict) =>
      conflict.columns(['link', 'day']).doUpdateSet({
        opened: plus('opened', opened),
        limited: plus('limited', limited),
      }),
    )
    .execute()
}
