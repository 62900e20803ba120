import { DECISION_LIMIT } from '@phieu/office'
import type { Kysely } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { listFlags } from '../ballots/list-flags.ts'
import { countUpTo } from './count-up-to.ts'
import { selectChosen } from './filter-ballots.ts'
import { readReviewRow, reviewColumns } from './read-review.ts'
import type { ReviewFilter, ReviewOrder, ReviewStore } from './review-store.ts'

const columns = {
  flags: 'flags',
  sealedOn: 'sealed_on',
  unit: 'unit',
  seconds: 'seconds',
  level: 'level',
} as const satisfies Record<ReviewOrder['by'], string>

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
  const flags = await listFlags(
    db,
    rows.map(({ id }) => id),
  )
  return { ...reached, ballots: rows.map((row) => readReviewRow(row, flags.get(row.id) ?? [])) }
}

type Chosen = ReturnType<typeof selectChosen>

function inOrder(chosen: Chosen, { by, descending }: ReviewOrder): Chosen {
  const column = columns[by]
  return (
    chosen
      // Ballots without a value stand last either way, in both databases.
      .orderBy((each) => each.case().when(column, 'is', null).then(1).else(0).end())
      .orderBy(column, descending ? 'desc' : 'asc')
      .orderBy('id')
  )
}

/**
 * Those of a filter that lets many through, in the order of an index, so that only those are read that are
 * shown. No index tells when they came.
 */
export function listAsTheyStand(db: Kysely<Tables>, round: string, filter: ReviewFilter) {
  return asTheyStand(selectChosen(db, round, filter), filter).select(reviewColumns)
}

function asTheyStand(chosen: Chosen, { flag, units, decided }: ReviewFilter): Chosen {
  if (flag === 'any' && decided !== undefined) {
    return chosen.orderBy('flags', 'desc').orderBy('id', 'desc')
  }
  if (flag === 'any') return chosen.orderBy('decided').orderBy('flags').orderBy('id')
  if (flag !== undefined || units === undefined) return chosen.orderBy('id')
  return chosen
    .orderBy('unit')
    .orderBy('respondent_group')
    .orderBy('kind')
    .orderBy('review')
    .orderBy('sealed_on')
    .orderBy('id')
}
