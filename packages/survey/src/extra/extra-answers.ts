/** Which extra questions are asked, and which answers to them may be sealed: on phone and server alike. */
import { holds } from './condition.ts'
import type { ExtraAnswer, ExtraAnswers, ExtraQuestion } from './extra.ts'

/** Of a draft or a ballot: what decides which extra questions are asked. */
export interface Given {
  group: string
  answers: Readonly<Record<string, number>>
  extra?: Readonly<ExtraAnswers> | undefined
}

/**
 * The extra questions that are asked, in the order of asking.
 *
 * A condition sees the items and the earlier questions that were asked themselves: an answer left
 * behind by a question that is skipped now decides nothing, so chains of skips resolve in order.
 */
export function askedExtras(questions: readonly ExtraQuestion[], given: Given): ExtraQuestion[] {
  const asked = new Map<string, ExtraQuestion>()
  const answerOf = (id: string) => (asked.has(id) ? own(given.extra, id) : own(given.answers, id))

  for (const question of inOrder(questions)) {
    const { id, groups, askIf } = question
    if (groups && !groups.includes(given.group)) continue
    if (!askIf || holds(askIf, answerOf)) asked.set(id, question)
  }
  return [...asked.values()]
}

/** Those before the items, then those after them; each in the order in which they were written. */
export function inOrder(questions: readonly ExtraQuestion[]): ExtraQuestion[] {
  const at = (place: ExtraQuestion['place']) => questions.filter((each) => each.place === place)
  return [...at('before'), ...at('after')]
}

/** The answers to what is asked; those to what is skipped now are left out. */
export function keepAsked(questions: readonly ExtraQuestion[], given: Given): ExtraAnswers {
  const kept = askedExtras(questions, given).flatMap(({ id }): [string, ExtraAnswer][] => {
    const answer = own(given.extra, id)
    return answer === undefined ? [] : [[id, answer]]
  })
  return Object.fromEntries(kept)
}

/** Why an answer to an extra question may not be sealed. */
export interface ExtraFault {
  question: string
  reason: ExtraFaultReason
}

export type ExtraFaultReason =
  | 'missing'
  /** Nobody was asked this: it is skipped, meant for another group, or unknown. */
  | 'not-asked'
  | 'wrong-kind'
  | 'unknown-option'
  /** Something was chosen together with an option that stands alone, or nothing, or twice. */
  | 'impossible-choice'
  | 'out-of-range'
  | 'too-many-decimals'
  | 'empty'
  | 'too-long'

/**
 * What keeps the answers to extra questions from being sealed; empty when nothing does.
 *
 * Faults stand in the order of asking, answers to what was not asked last. What is missing from a
 * paper ballot is no fault: nobody can be asked again.
 */
export function findExtraFaults(
  questions: readonly ExtraQuestion[],
  given: Given & { mode: 'online' | 'interview' | 'paper' },
): ExtraFault[] {
  const asked = askedExtras(questions, given)
  const faults = asked.flatMap((question): ExtraFault[] => {
    const answer = own(given.extra, question.id)
    const isMissing = question.required === true && given.mode !== 'paper'
    const reason =
      answer === undefined ? (isMissing ? 'missing' : undefined) : answerFault(question, answer)
    return reason ? [{ question: question.id, reason }] : []
  })
  const known = new Set(asked.map(({ id }) => id))
  const strangers = Object.keys(given.extra ?? {}).filter((id) => !known.has(id))
  return [...faults, ...strangers.map((id): ExtraFault => ({ question: id, reason: 'not-asked' }))]
}

/** What is wrong with an answer in itself; `undefined` when nothing is. */
export function answerFault(
  question: ExtraQuestion,
  answer: ExtraAnswer,
): ExtraFaultReason | undefined {
  if (question.kind === 'multiple') {
    return Array.isArray(answer) ? choiceFault(question.options, answer) : 'wrong-kind'
  }
  if (question.kind === 'text') {
    if (typeof answer !== 'string') return 'wrong-kind'
    if (answer.trim() === '') return 'empty'
    return answer.length > question.maxLength ? 'too-long' : undefined
  }
  if (typeof answer !== 'number') return 'wrong-kind'
  if (question.kind === 'single') {
    return question.options.some(({ code }) => code === answer) ? undefined : 'unknown-option'
  }
  if (answer < question.min || answer > question.max) return 'out-of-range'
  return Number(answer.toFixed(question.decimals)) === answer ? undefined : 'too-many-decimals'
}

function choiceFault(
  options: readonly { code: number; exclusive?: boolean | undefined }[],
  chosen: readonly number[],
): ExtraFaultReason | undefined {
  const taken = new Set(chosen)
  if (taken.size === 0 || taken.size !== chosen.length) return 'impossible-choice'
  const found = options.filter(({ code }) => taken.has(code))
  if (found.length !== taken.size) return 'unknown-option'
  return found.length > 1 && found.some(({ exclusive }) => exclusive)
    ? 'impossible-choice'
    : undefined
}

/** A record from outside may be asked for what every object inherits; that is no answer. */
function own<T>(answers: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return answers && Object.hasOwn(answers, id) ? answers[id] : undefined
}
