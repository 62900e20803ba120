import type { Kysely } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { countReviews } from '../review/count-reviews.ts'
import type { Fates } from './box-store.ts'
import { missingReceipts } from './missing-receipts.ts'

/** Counts what became of the envelopes of a round, each number by itself: none is what is left over. */
export async function sumFates(db: Kysely<Tables>, round: string): Promise<Fates> {
  const count = async (table: 'envelopes' | 'opened_faults') => {
    const { n } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number | string>().as('n'))
      .where('round', '=', round)
      .executeTakeFirstOrThrow()
    return Number(n)
  }
  const reviews = await db
    .selectFrom('ballots')
    .select(['review'])
    .select(({ fn }) => fn.countAll<number | string>().as('ballots'))
    .where('round', '=', round)
    .groupBy('review')
    .execute()
  const { lost } = await missingReceipts(db, round)
    .select(({ fn }) => fn.countAll<number | string>().as('lost'))
    .executeTakeFirstOrThrow()
  return {
    ...countReviews(reviews),
    unreadable: await count('opened_faults'),
    unopened: await count('envelopes'),
    lost: Number(lost),
  }
}
