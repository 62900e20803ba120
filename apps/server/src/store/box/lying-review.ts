import { sql } from 'kysely'

/** How an envelope of `envelopes` is counted where only its header counts: as come, or held. */
export const lyingReview = sql<string>`case when state = 'lying' then 'counted' else 'held' end`.as(
  'review',
)
