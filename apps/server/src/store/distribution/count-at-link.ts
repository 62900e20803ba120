import { sql, type Transaction } from 'kysely'
import type { JudgedBallot } from '../ballots/ballot-store.ts'
import type { Tables } from '../../database/tables.ts'

interface Count {
  link: string
  day: string
  opened?: number
  kept?: number
  limited?: number
}

/** Adds to what came through a link, in all and on a day. */
export async function countAtLink(
  trx: Transaction<Tables>,
  { link, day, opened = 0, kept = 0, limited = 0 }: Count,
): Promise<void> {
  await trx
    .updateTable('links')
    .set((links) => ({
      opened: links('opened', '+', opened),
      kept: links('kept', '+', kept),
      limited: links('limited', '+', limited),
    }))
    .where('code', '=', link)
    .execute()
  const plus = (name: 'opened' | 'kept' | 'limited', more: number) =>
    sql<number>`${sql.ref(`link_days.${name}`)} + ${more}`
  await trx
    .insertInto('link_days')
    .values({ link, day, opened, kept, limited })
    .onConflict((conflict) =>
      conflict.columns(['link', 'day']).doUpdateSet({
        opened: plus('opened', opened),
        kept: plus('kept', kept),
        limited: plus('limited', limited),
      }),
    )
    .execute()
}

/**
 * Counts new ballots at the links that they came through, in the order of the links. Of the pair
 * of a ballot and its link nothing else is written.
 */
export async function countKept(
  trx: Transaction<Tables>,
  arrivals: readonly JudgedBallot[],
): Promise<void> {
  const counts = new Map<string, Required<Pick<Count, 'link' | 'day' | 'kept'>>>()
  for (const { link, keptOn: day } of arrivals) {
    if (link === undefined) continue
    const key = JSON.stringify([link, day])
    const kept = (counts.get(key)?.kept ?? 0) + 1
    counts.set(key, { link, day, kept })
  }
  for (const [, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await countAtLink(trx, count)
  }
}
