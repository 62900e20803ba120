import { defaultFlagLimits, type FlagLimits } from '@phieu/scoring'
import { z } from 'zod'
import type { Database } from './database.ts'
import type { ReviewStore } from './review-store.ts'
import { inTransaction } from './transaction.ts'
import { lockWritableRound } from './writable-round.ts'

const percent = z.int().min(0).max(100)
const number = z.int().min(1).max(10_000)

/** What limits can be, as people enter them and as they are kept. */
export const FlagLimitsSchema = z.object({
  wordTime: z.object({ vi: z.int().min(0).max(5000), en: z.int().min(0).max(5000) }),
  fastPercent: percent,
  straightItems: number,
  straightPercent: percent,
  unansweredItems: number,
  unansweredPercent: percent,
  duplicateItems: number,
  nearOthers: number,
  linkHour: number,
  interviewerDay: number,
  effectBallots: number,
  effectPoints: percent,
}) satisfies z.ZodType<FlagLimits>

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
