import { z } from 'zod'

/** What a comparison is about: an item, or an extra question that is asked earlier. */
const question = z.string().min(1).max(64)
const code = z.int().min(0).max(999)

/** Of one answer. A question that was not answered, or not asked, fulfils none of them. */
const Comparison = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('equals'), question, value: z.number() }),
    z.object({ is: z.literal('in'), question, values: z.array(z.number()).min(1).max(50) }),
    /** Among several that were chosen is this one. */
    z.object({ is: z.literal('includes'), question, code }),
    z.object({ is: z.literal('atLeast'), question, value: z.number() }),
    z.object({ is: z.literal('atMost'), question, value: z.number() }),
    z.object({ is: z.literal('answered'), question }),
  ])
  .meta({ id: 'Comparison' })
type Comparison = z.infer<typeof Comparison>

/** When a question is asked: comparisons of earlier answers, combined. */
export type Condition =
  | Comparison
  | { is: 'all'; of: Condition[] }
  | { is: 'any'; of: Condition[] }
  | { is: 'not'; of: Condition }

/** @param id - what the description of the API calls it: each depth stands there once */
function combined(part: z.ZodType<Condition>, id: string): z.ZodType<Condition> {
  return z
    .union([
      Comparison,
      z.object({ is: z.enum(['all', 'any']), of: z.array(part).min(1).max(20) }),
      z.object({ is: z.literal('not'), of: part }),
    ])
    .meta({ id })
}

/** At most three combinations deep: what nobody can read should not decide what is asked. */
export const Condition = combined(
  combined(combined(Comparison, 'ConditionWithinTwo'), 'ConditionWithinOne'),
  'Condition',
)

/** What a condition may look at: an item's or an extra question's answer, by its id. */
export type AnswerOf = (question: string) => number | readonly number[] | string | undefined

/** Whether a condition holds of these answers. */
export function holds(condition: Condition, answerOf: AnswerOf): boolean {
  if (condition.is === 'all') return condition.of.every((each) => holds(each, answerOf))
  if (condition.is === 'any') return condition.of.some((each) => holds(each, answerOf))
  if (condition.is === 'not') return !holds(condition.of, answerOf)

  const answer = answerOf(condition.question)
  return answer !== undefined && compares(condition, answer)
}

function compares(comparison: Comparison, answer: number | readonly number[] | string): boolean {
  if (comparison.is === 'answered') return true
  if (typeof answer === 'object') {
    return comparison.is === 'includes' && answer.includes(comparison.code)
  }
  if (typeof answer === 'string' || comparison.is === 'includes') return false
  if (comparison.is === 'equals') return answer === comparison.value
  if (comparison.is === 'in') return comparison.values.includes(answer)
  return comparison.is === 'atLeast' ? answer >= comparison.value : answer <= comparison.value
}

/** The comparisons that a condition is made of, in their order. */
export function comparisonsOf(condition: Condition): Comparison[] {
  if (condition.is === 'not') return comparisonsOf(condition.of)
  if (condition.is === 'all' || condition.is === 'any') return condition.of.flatMap(comparisonsOf)
  return [condition]
}
