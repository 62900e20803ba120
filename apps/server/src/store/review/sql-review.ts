import { FLAG_REACH } from '@phieu/office'
import { flagNames } from '@phieu/scoring'
import type { Database } from '../../database/database.ts'
import { countUpTo } from './count-up-to.ts'
import { selectChosen } from './filter-ballots.ts'
import { findReviewed, listAlike } from './find-reviewed.ts'
import { listReview } from './list-review.ts'
import type { ReviewStore } from './review-store.ts'
import { sqlDecisions } from './sql-decisions.ts'
import { sqlFlagLimits } from './sql-flag-limits.ts'

export function sqlReview(database: Database): ReviewStore {
  const { pages: db } = database
  return {
    ...sqlFlagLimits(database),
    ...sqlDecisions(database),

    listReview: (round, filter, page) => listReview(db, round, filter, page),

    async countFlags(round) {
      const counted = await Promise.all(
        [...flagNames].sort().map(async (flag) => {
          const flagged = selectChosen(db, round, { flag }).select('id')
          const { total, more } = await countUpTo(db, flagged, FLAG_REACH)
          return { flag, ballots: total, more }
        }),
      )
      return counted.filter(({ ballots }) => ballots > 0)
    },

    findReviewed: (round, ballot) => findReviewed(db, round, ballot),
    listAlike: (ballot) => listAlike(db, ballot),
  }
}
