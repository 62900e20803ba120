import { z } from 'zod'
import type { Review } from './ballot-store.ts'

const Reviews = z.enum(['counted', 'held', 'excluded'])

/** How a row says that its ballot stands. */
export function readReview(text: string): Review {
  return Reviews.parse(text)
}
