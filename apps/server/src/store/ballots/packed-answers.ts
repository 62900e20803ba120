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

/** `items`: JSON text (see `ways`). */
interface Packed {
  items: string
  answers: string
}

/** The answers of one row. */
export function unpackAnswers(packed: Packed): Answers {
  return answersReader()(packed)
}

/** Unpacks the answers of many rows: few questionnaires stand for all of them, and each is read once. */
export function answersReader(): (packed: Packed) => Answers {
  const known = new Map<string, readonly string[]>()
  // This program alone has written it, so its shape is known.
  const read = (items: string): readonly string[] => JSON.parse(items)
  return ({ items, answers }) => {
    const ids = known.get(items) ?? read(items)
    known.set(items, ids)
    const unpacked: Answers = {}
    for (const [at, id] of ids.entries()) {
      const sign = answers.charCodeAt(at)
      if (sign >= ZERO) unpacked[id] = sign - ZERO
    }
    return unpacked
  }
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
