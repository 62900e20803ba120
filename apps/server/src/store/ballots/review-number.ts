import { sql } from 'kysely'
import type { Review } from './ballot-store.ts'

const reviews: readonly Review[] = ['counted', 'held', 'excluded']

/** The number by which a row says how its ballot stands. */
export function reviewNumber(review: Review): number {
  return reviews.indexOf(review)
}

/** Whether a row of `ballots` stands so: told by a number that stands in the statement, as indexes ask for. */
export function standsAs(review: Review) {
  return sql<boolean>`review_number = ${sql.lit(reviewNumber(review))}`
}
