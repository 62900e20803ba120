import type { Answers, Questionnaire } from '@phieu/survey'
import { straightnessOf } from './answering-signs.ts'
import type { FlagLimits } from './flag-limits.ts'
import { isStraight } from './flags.ts'

/**
 * All answers of a ballot as one text, a sign for each item (of code 0 it is `0`), in two halves: of two
 * ballots that differ in one answer at most, one half is the same, so that the other can be looked up.
 */
export interface AnswerPattern {
  readonly front: string
  readonly back: string
}

/** How many other ballots of the same group about the same unit are like one. */
export interface Likeness {
  /** With the same answer to every item. */
  readonly identical: number
  /** With another answer to one item. */
  readonly near: number
}

/**
 * What a ballot is compared with others by.
 *
 * @returns `undefined` for a ballot that is compared with none: one with few scored answers, or with
 *   nearly all of them at one place, where many honest ballots are alike
 * @throws RangeError when an answer names no option of its item
 */
export function answerPattern(
  questionnaire: Questionnaire,
  answers: Answers,
  limits: FlagLimits,
): AnswerPattern | undefined {
  const straightness = straightnessOf(questionnaire, answers)
  if (straightness.scored < limits.duplicateItems || isStraight(straightness, limits)) {
    return undefined
  }
  const signs = questionnaire.items.map(({ id }) =>
    String.fromCodePoint(ZERO + (answers[id] ?? -1)),
  )
  const half = Math.floor(signs.length / 2)
  return { front: signs.slice(0, half).join(''), back: signs.slice(half).join('') }
}

const ZERO = 0x30

/**
 * In how many answers two ballots of one questionnaire differ (Hamming distance).
 *
 * @throws RangeError when the patterns are not of the same length
 */
export function patternDistance(one: AnswerPattern, other: AnswerPattern): number {
  return differences(one.front, other.front) + differences(one.back, other.back)
}

/** Of thousands of pairs in a count, so nothing is made on the way. */
function differences(a: string, b: string): number {
  if (a.length !== b.length) throw new RangeError('patterns of two questionnaires do not compare')
  let found = 0
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) found += 1
  return found
}

/** Counts what is alike among others. */
export function likenessOf(own: AnswerPattern, others: readonly AnswerPattern[]): Likeness {
  const distances = others.map((other) => patternDistance(own, other))
  return {
    identical: distances.filter((distance) => distance === 0).length,
    near: distances.filter((distance) => distance === 1).length,
  }
}

/** Whether others are so much alike that somebody should look. */
export function isDuplicate({ identical, near }: Likeness, { nearOthers }: FlagLimits): boolean {
  return identical > 0 || near >= nearOthers
}
