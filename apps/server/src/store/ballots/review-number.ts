import { sql } from 'kysely'
import type { Review } from './ballot-store.ts'

/** In the order of their numbers. */
export const reviews: readonly Review[] = ['counted', 'held', 'excluded']

/** The number by which a row says how its ballot stands. */
export function reviewNumber(review: Review): number {
  return reviews.indexOf(review)
}

/** @throws RangeError when it is no review's number */
export function reviewOf(number: number): Review {
  const review = reviews[number]
  if (!review) throw new RangeError(`no review has the number ${number}`)
  return review
}

/** Whether a row of `ballots` stands so: told by a number that stands in the statement, as indexes ask for. */
export function standsAs(review: Review) {
  return sql<boolean>`review_number = ${sql.lit(reviewNumber(review))}`
}
