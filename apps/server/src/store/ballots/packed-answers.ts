import type { Answers, Questionnaire } from '@phieu/survey'

/** The sign of code 0; the sign before it stands for an item without an answer. */
const ZERO = 0x30
const NOTHING = String.fromCodePoint(ZERO - 1)

/** The answers as a row keeps them: a sign for each item, in the order of the questionnaire. */
export function packAnswers({ items }: Pick<Questionnaire, 'items'>, answers: Answers): string {
  return items.map(({ id }) => signOf(answers[id])).join('')
}

function signOf(code: number | undefined): string {
  return code === undefined ? NOTHING : String.fromCodePoint(ZERO + code)
}

/** @param items - JSON text (see `ways`) */
export function unpackAnswers({ items, answers }: { items: string; answers: string }): Answers {
  // This program alone has written it, so its shape is known.
  const ids: string[] = JSON.parse(items)
  return Object.fromEntries(
    ids.flatMap((id, at) => {
      const sign = answers.codePointAt(at) ?? ZERO - 1
      return sign < ZERO ? [] : [[id, sign - ZERO]]
    }),
  )
}

/**
 * The answers in two halves: of two ballots that differ in one answer at most, one half is the same.
 *
 * @see answerPattern
 */
export function halvesOf(answers: string): { front: string; back: string } {
  const half = Math.floor(answers.length / 2)
  return { front: answers.slice(0, half), back: answers.slice(half) }
}
