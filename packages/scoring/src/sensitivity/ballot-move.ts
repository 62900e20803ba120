import type { Answers, Questionnaire } from '@phieu/survey'
import type { ErrorPart } from '../intervals/sampling-error.ts'
import { firstColumn } from '../units/tally.ts'

/**
 * How far one ballot moves the sum of some items' points away from the estimate: z of METHOD.md,
 * section 6. Over the ballots of a group the moves add up to 0, their squares to the group's
 * variance (without the finite-population correction).
 *
 * @param parts - the items of the sum (see `errorParts`); only those of the ballot's group count
 * @param questionnaire - that the ballot answered
 * @returns points; a `banded` item adds nothing, since a step has no slope, nor does one measured elsewhere
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
  let sum = 0
  for (const part of parts) {
    if (part.kind !== 'linear' || part.group !== questionnaire.group) continue
    const moves = part.deviations.filter(([column]) => chosen.has(column))
    sum += moves.reduce((moved, [, move]) => moved + part.coefficient * move, 0)
  }
  return sum
}
