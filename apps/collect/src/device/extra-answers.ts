import type { Draft, ExtraAnswer, Language } from '@phieu/survey'

/**
 * A draft with the answer to one extra question, or without it.
 *
 * @param given - without an `answer` the question counts as passed over
 */
export function withExtraAnswer(
  draft: Draft,
  given: { question: string; answer: ExtraAnswer | undefined; language: Language },
): Draft {
  const { question, answer, language } = given
  const { [question]: _before, ...others } = draft.extra ?? {}
  return {
    ...draft,
    extra: answer === undefined ? others : { ...others, [question]: answer },
    language,
  }
}
