import { patternDistance } from '@phieu/scoring'
import type { Kysely } from 'kysely'
import { findHalfAlike } from '../ballots/find-duplicates.ts'
import { ballotReader } from '../ballots/read-ballot.ts'
import { readReview, readReviewRow } from './read-review.ts'
import type { ReviewedBallot, ReviewStore } from './review-store.ts'
import { countDay } from '../ballots/find-bursts.ts'
import { halvesOf } from '../ballots/packed-answers.ts'
import { uuidBytes, uuidOf } from '../../database/bytes.ts'
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
    .where('id', '=', uuidBytes(id))
    .executeTakeFirst()
  if (!row) return undefined

  const { interviewer, sealed_on: sealedOn } = row
  return {
    ballot: ballotReader()(row),
    row: readReviewRow(row),
    pattern: row.compared === 1 ? halvesOf(row.answers) : undefined,
    sameDay:
      interviewer === null ? undefined : await countDay(db, { round, interviewer, sealedOn }),
  }
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
    .where('id', 'in', [...alike.keys()].map(uuidBytes))
    .orderBy('id')
    .execute()
  return rows
    .map(({ id: bytes, ...row }) => ({ id: uuidOf(bytes), ...row }))
    .map(({ id, sealed_on: sealedOn, review }) => ({
      id,
      distance: alike.get(id) === 0 ? (0 as const) : (1 as const),
      sealedOn,
      review: readReview(review),
    }))
    .sort((a, b) => a.distance - b.distance)
}
