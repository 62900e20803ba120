import type { FlagLimits } from '@phieu/scoring'
import { z } from 'zod'

const percent = z.int().min(0).max(100)
const number = z.int().min(1).max(10_000)

/** What limits can be, as people enter them and as they are kept. */
export const FlagLimitsSchema = z
  .object({
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
  })
  .meta({ id: 'FlagLimits' }) satisfies z.ZodType<FlagLimits>
