import { FlagLimitsSchema } from '@phieu/office'
import { defaultFlagLimits } from '@phieu/scoring'
import type { Database } from '../../database/database.ts'
import type { ReviewStore } from './review-store.ts'
import { inTransaction } from '../../database/transaction.ts'
import { lockWritableRound } from '../rounds/writable-round.ts'

export function sqlFlagLimits(
  database: Database,
): Pick<ReviewStore, 'findFlagLimits' | 'putFlagLimits'> {
  const { db, kind } = database
  return {
    async findFlagLimits(round) {
      const row = await db
        .selectFrom('flag_limits')
        .select('content')
        .where('round', '=', round)
        .executeTakeFirst()
      return row ? FlagLimitsSchema.parse(JSON.parse(row.content)) : defaultFlagLimits
    },

    putFlagLimits: (round, limits) =>
      inTransaction(database, async (trx) => {
        if (!(await lockWritableRound(trx, kind, round))) return false
        const content = JSON.stringify(limits)
        await trx
          .insertInto('flag_limits')
          .values({ round, content })
          .onConflict((conflict) => conflict.column('round').doUpdateSet({ content }))
          .execute()
        return true
      }),
  }
}
