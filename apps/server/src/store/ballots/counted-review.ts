import { sql } from 'kysely'

/** How a row of `ballot_counts` is shown: an envelope as it came, so as counted, or held where it is set aside. */
export const countedReview = sql<string>`case state when 'lying' then 'counted' when 'late' then 'held'
  when 'revoked' then 'held' else state end`
