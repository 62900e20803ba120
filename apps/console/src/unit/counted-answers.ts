import type { AnswerCount, ItemReport } from '../api/answers.ts'

/** The answers of the groups that count for the item; of all that were asked when none counts. */
export function countedAnswers({ counts, groups }: ItemReport): AnswerCount[] {
  const counted = groups.filter((group) => group.skipped === null)
  if (counted.length === 0) return counts

  return counts.map((option, at) => ({
    ...option,
    n: counted.reduce((sum, group) => sum + (group.counts[at]?.n ?? 0), 0),
  }))
}
