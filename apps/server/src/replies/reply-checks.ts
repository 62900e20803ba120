import type { MoveCheck } from '@phieu/office'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import { standingReplies } from './replies.ts'

/**
 * What a publication looks at: whether units were asked and their last day is over, which objections
 * nobody has answered, and which were upheld though the figures are still those they were made to.
 */
export async function replyChecks(services: Services, plan: RoundPlan): Promise<MoveCheck[]> {
  const standing = await standingReplies(services, plan)
  if (!standing) return []
  const { period, objections } = standing
  if (!period) return [{ code: 'no-reply-period', level: 'look', count: 0, examples: [] }]

  const namesOf = (some: typeof objections) =>
    some.map(({ unit }) => plan.units.get(unit)?.name ?? unit)
  const open = namesOf(objections.filter(({ answer }) => answer === undefined))
  const upheld = namesOf(objections.filter(({ answer }) => answer?.verdict === 'upheld'))
  const lasts = period.until >= plan.dayAt(services.now())
  return [
    { code: 'reply-period', level: lasts ? 'red' : 'done', count: 0, examples: [period.until] },
    {
      code: 'open-objections',
      level: open.length > 0 ? 'red' : 'done',
      count: open.length,
      examples: open.slice(0, EXAMPLES),
    },
    ...(upheld.length > 0
      ? [
          {
            code: 'upheld-objections' as const,
            level: 'red' as const,
            count: upheld.length,
            examples: upheld.slice(0, EXAMPLES),
          },
        ]
      : []),
  ]
}

/** How many units a check names. */
const EXAMPLES = 5
