import type { Answers, Questionnaire } from '@phieu/survey'
import type { ErrorPart } from './sampling-error.ts'
import { firstColumn } from './tally.ts'

/**
 * How far one ballot moves the sum of some items' points away from the estimate: z of METHOD.md,
 * section 6. Over the ballots of a group the moves add up to 0, their squares to the group's
 * variance (without the finite-population correction).
 *
 * @param parts - the items of the sum (see `errorParts`); only those of the ballot's group count
 * @param questionnaire - that the ballot answered
 * @returns points; a `banded` item adds nothing, since a step has no slope
 */
export function ballotMove(
  parts: readonly ErrorPart[],
  questionnaire: Questionnaire,
  answers: Answers,
): number {
  const chosen = new Set(
    questionnaire.items.map((item) => {
      const place = item.options.findIndex((option) => option.code === answers[item.id])
      return firstColumn(questionnaire, item.id) + place
    }),
  )
  return parts
    .filter((part) => part.group === questionnaire.group)
    .flatMap((part) => part.deviations.map(([column, move]) => ({ column, move, part })))
    .filter(({ column }) => chosen.has(column))
    .reduce((sum, { move, part }) => sum + part.coefficient * move, 0)
}
