import { DECISION_LIMIT } from '@phieu/office'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { inPlace } from '../ballots/in-place.ts'
import { flagCount } from '../ballots/marks.ts'
import { countUpTo } from './count-up-to.ts'
import { selectChosen } from './filter-ballots.ts'
import { readReviewRow, reviewColumns } from './read-review.ts'
import type { ReviewFilter, ReviewOrder, ReviewStore } from './review-store.ts'

const columns = {
  flags: flagCount,
  sealedOn: sql.ref('sealed_on'),
  unit: sql.ref('unit'),
  seconds: sql.ref('seconds'),
  level: sql.ref('level'),
} as const satisfies Record<ReviewOrder['by'], RawBuilder<unknown>>

/** See `ReviewStore.listReview`. */
export async function listReview(
  db: Kysely<Tables>,
  round: string,
  filter: ReviewFilter,
  { order, offset, limit }: { order: ReviewOrder; offset: number; limit: number },
): ReturnType<ReviewStore['listReview']> {
  const chosen = selectChosen(db, round, filter)
  const reached = await countUpTo(db, chosen.select('id'), DECISION_LIMIT)
  const listed = reached.more
    ? listAsTheyStand(db, round, filter)
    : inOrder(chosen, order).select(reviewColumns)
  const rows = await listed
    .offset(offset)
    .limit(Math.max(0, Math.min(limit, DECISION_LIMIT - offset)))
    .execute()
  return { ...reached, ballots: rows.map(readReviewRow) }
}

type Chosen = ReturnType<typeof selectChosen>

function inOrder(chosen: Chosen, { by, descending }: ReviewOrder): Chosen {
  const column = columns[by]
  return (
    chosen
      // Ballots without a value stand last either way, in both databases.
      .orderBy(sql`case when ${column} is null then 1 else 0 end`)
      .orderBy(column, descending ? 'desc' : 'asc')
      .orderBy('id')
  )
}

/**
 * Those of a filter that lets many through, in the order of their rows, so that only those are read that
 * are shown. It doesn't tell when they came.
 */
export function listAsTheyStand(db: Kysely<Tables>, round: string, filter: ReviewFilter) {
  const chosen = selectChosen(db, round, filter).select(reviewColumns)
  if (filter.units === undefined) return inPlace(chosen, undefined)
  return chosen.orderBy('unit').orderBy('respondent_group').orderBy('kind').orderBy('id')
}
