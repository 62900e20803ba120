import type { Questionnaire } from '@phieu/survey'
import { answerCounts, type GroupTally } from '../units/tally.ts'

/** How many of those who were asked had an answer that counts, and how many none. */
export interface Answered {
  readonly answers: number
  /** "No opinion", "not used": every option that is not scored. */
  readonly noOpinion: number
}

/**
 * Item non-response of one group: item by item, in the order of its questionnaire.
 *
 * @throws RangeError when the tally was counted with another questionnaire
 */
export function answeredItems(
  questionnaire: Questionnaire,
  tally: GroupTally,
): (Answered & { readonly item: string })[] {
  return questionnaire.items.map(({ id, options }) => {
    const counts = answerCounts(questionnaire, tally, id)
    const sumOf = (excluded: boolean) =>
      options.reduce(
        (sum, option, at) =>
          Boolean(option.excluded) === excluded ? sum + (counts[at] ?? 0) : sum,
        0,
      )
    return { item: id, answers: sumOf(false), noOpinion: sumOf(true) }
  })
}

export function sumAnswered(parts: readonly Answered[]): Answered {
  return parts.reduce(
    (sum, { answers, noOpinion }) => ({
      answers: sum.answers + answers,
      noOpinion: sum.noOpinion + noOpinion,
    }),
    { answers: 0, noOpinion: 0 },
  )
}

/** The part of the answers that are none, 0 to 1; `undefined` when nobody was asked. */
export function noOpinionShare({ answers, noOpinion }: Answered): number | undefined {
  const asked = answers + noOpinion
  return asked === 0 ? undefined : noOpinion / asked
}
