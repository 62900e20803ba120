import { patternDistance } from '@phieu/scoring'
import type { Kysely } from 'kysely'
import { findHalfAlike } from '../ballots/find-duplicates.ts'
import { readBallot } from '../ballots/read-ballot.ts'
import { readReview, readReviewRow } from './read-review.ts'
import type { ReviewedBallot, ReviewStore } from './review-store.ts'
import { listFlags } from '../ballots/list-flags.ts'
import type { Tables } from '../../database/tables.ts'

/** One ballot with all that is known of it. */
export async function findReviewed(
  db: Kysely<Tables>,
  round: string,
  id: string,
): Promise<ReviewedBallot | undefined> {
  const row = await db
    .selectFrom('ballots')
    .selectAll()
    .where('round', '=', round)
    .where('listed', '=', 1)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined

  const { front, back, interviewer, sealed_on: sealedOn } = row
  return {
    ballot: readBallot(row),
    row: readReviewRow(row, (await listFlags(db, [id])).get(id) ?? []),
    pattern: front === null || back === null ? undefined : { front, back },
    sameDay:
      interviewer === null ? undefined : await countDay(db, { round, interviewer, sealedOn }),
  }
}

async function countDay(
  db: Kysely<Tables>,
  { round, interviewer, sealedOn }: { round: string; interviewer: string; sealedOn: string },
): Promise<number> {
  const { ballots } = await db
    .selectFrom('ballots')
    .select((each) => each.fn.countAll().as('ballots'))
    .where('round', '=', round)
    .where('interviewer', '=', interviewer)
    .where('sealed_on', '=', sealedOn)
    .executeTakeFirstOrThrow()
  return Number(ballots)
}

/** See `ReviewStore`; those that are the same come first. */
export async function listAlike(
  db: Kysely<Tables>,
  { ballot, pattern }: ReviewedBallot,
): ReturnType<ReviewStore['listAlike']> {
  if (!pattern) return []
  const candidates = await findHalfAlike(db, ballot, [pattern])
  const alike = new Map(
    candidates
      .filter(({ id }) => id !== ballot.id)
      .map((each) => [each.id, patternDistance(pattern, each)] as const)
      .filter(([, distance]) => distance <= 1),
  )
  if (alike.size === 0) return []

  const rows = await db
    .selectFrom('ballots')
    .select(['id', 'sealed_on', 'review'])
    .where('id', 'in', [...alike.keys()])
    .orderBy('id')
    .execute()
  return rows
    .map(({ id, sealed_on: sealedOn, review }) => ({
      id,
      distance: alike.get(id) === 0 ? (0 as const) : (1 as const),
      sealedOn,
      review: readReview(review),
    }))
    .sort((a, b) => a.distance - b.distance)
}
