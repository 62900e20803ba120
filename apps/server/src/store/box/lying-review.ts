import { sql } from 'kysely'

/** How an envelope of `envelopes` is counted where only its header counts: as come, or held if late. */
export const lyingReview = sql<string>`case when state = 'held' then 'held' else 'counted' end`.as(
  'review',
)
