import type { Answers } from '../ballot.ts'
import type { ExtraAnswer, ExtraAnswers, ExtraQuestion } from '../extra/extra.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { BallotContent } from './envelope.ts'

/** The shortest content, in bytes; each further step is twice as long. */
const FIRST_STEP = 256

/** The length that a content is brought to, in bytes: one of nine. */
export function paddedLength(length: number): number {
  let step = FIRST_STEP
  while (step < length) step *= 2
  return step
}

/** A content as JSON, filled with spaces, which JSON passes over. */
export function padContent(content: BallotContent, atLeast: number): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(JSON.stringify(content))
  const padded = new Uint8Array(paddedLength(Math.max(bytes.length, atLeast))).fill(32)
  padded.set(bytes)
  return padded
}

/**
 * The bytes of the longest content that can be given. Sealed with this as the least, all ballots of a
 * questionnaire are of one length: a longer envelope in a cell would lead to the ballot with a text.
 */
export function fullLength(
  { items }: Pick<Questionnaire, 'items'>,
  extra: readonly ExtraQuestion[],
): number {
  const answers: Answers = {}
  for (const { id, options } of items) answers[id] = Math.max(...options.map(({ code }) => code))
  const extras: ExtraAnswers = {}
  for (const question of extra) extras[question.id] = longestAnswer(question)
  const longest: BallotContent = {
    answers,
    extra: extras,
    seconds: 600,
    language: 'vi',
    rater: '00000000-0000-4000-8000-000000000000',
    sealedOn: '2026-01-01',
  }
  return new TextEncoder().encode(JSON.stringify(longest)).length
}

/** No number is written longer. */
const LONGEST_NUMBER = -2.2250738585072014e-308

function longestAnswer(question: ExtraQuestion): ExtraAnswer {
  // No Vietnamese letter takes more bytes, nor any other sign by each of its places in a string; but for
  // those that nobody types, as JSON writes a control character in six.
  if (question.kind === 'text') return 'ề'.repeat(question.maxLength)
  if (question.kind === 'number') return LONGEST_NUMBER
  const codes = question.options.map(({ code }) => code)
  return question.kind === 'multiple' ? codes : Math.max(...codes)
}
