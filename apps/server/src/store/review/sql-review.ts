import type { Kysely } from 'kysely'
import type { Database } from '../../database/database.ts'
import { findReviewed, listAlike } from './find-reviewed.ts'
import { listFlags } from '../ballots/list-flags.ts'
import { readReviewRow, reviewColumns } from './read-review.ts'
import type { ReviewFilter, ReviewOrder, ReviewRow, ReviewStore } from './review-store.ts'
import { selectChosen } from './filter-ballots.ts'
import { sqlDecisions } from './sql-decisions.ts'
import { sqlFlagLimits } from './sql-flag-limits.ts'
import type { Tables } from '../../database/tables.ts'

export function sqlReview(database: Database): ReviewStore {
  const { db } = database
  return {
    ...sqlFlagLimits(database),
    ...sqlDecisions(database),

    async listReview(round, filter, page) {
      const found = await selectChosen(db, round, filter)
        .select((each) => each.fn.countAll().as('total'))
        .executeTakeFirstOrThrow()
      return { total: Number(found.total), ballots: await listPage(db, round, filter, page) }
    },

    async countFlags(round) {
      const rows = await db
        .selectFrom('ballot_flags')
        .innerJoin('ballots', 'ballots.id', 'ballot_flags.ballot')
        .select('flag')
        .select((each) => each.fn.countAll().as('ballots'))
        .where('ballot_flags.round', '=', round)
        .where('listed', '=', 1)
        .groupBy('flag')
        .orderBy('flag')
        .execute()
      return rows.map(({ flag, ballots }) => ({ flag, ballots: Number(ballots) }))
    },

    findReviewed: (round, ballot) => findReviewed(db, round, ballot),
    listAlike: (ballot) => listAlike(db, ballot),
  }
}

const columns = {
  flags: 'flags',
  sealedOn: 'sealed_on',
  unit: 'unit',
  seconds: 'seconds',
  level: 'level',
} as const satisfies Record<ReviewOrder['by'], string>

async function listPage(
  db: Kysely<Tables>,
  round: string,
  filter: ReviewFilter,
  { order, offset, limit }: { order: ReviewOrder; offset: number; limit: number },
): Promise<ReviewRow[]> {
  const column = columns[order.by]
  const rows = await selectChosen(db, round, filter)
    .select(reviewColumns)
    // Ballots without a value stand last either way, in both databases.
    .orderBy((each) => each.case().when(column, 'is', null).then(1).else(0).end())
    .orderBy(column, order.descending ? 'desc' : 'asc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute()
  const flags = await listFlags(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => readReviewRow(row, flags.get(row.id) ?? []))
}
