import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Review } from '../ballots/ballot-store.ts'
import { uuidOf } from '../../database/bytes.ts'
import { flagsIn } from '../ballots/marks.ts'
import type { ReviewRow } from './review-store.ts'
import type { Tables } from '../../database/tables.ts'

const Reviews = z.enum(['counted', 'held', 'excluded'])

/** How a row says that its ballot stands. */
export function readReview(text: string): Review {
  return Reviews.parse(text)
}

/** What of a row of `ballots` a list tells. */
export const reviewColumns = [
  'id',
  'unit',
  'respondent_group',
  'channel',
  'review',
  'interviewer',
  'sealed_on',
  'seconds',
  'level',
  'decided',
  'marks',
] as const

export function readReviewRow(
  row: Pick<Selectable<Tables['ballots']>, (typeof reviewColumns)[number]>,
): ReviewRow {
  return {
    id: uuidOf(row.id),
    unit: row.unit,
    group: row.respondent_group,
    channel: row.channel,
    review: row.review,
    interviewer: row.interviewer ?? undefined,
    sealedOn: row.sealed_on,
    seconds: row.seconds ?? undefined,
    level: row.level ?? undefined,
    flags: flagsIn(row.marks),
    decided: row.decided === 1,
  }
}
