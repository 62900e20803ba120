import {
  answerFault,
  type ExtraAnswer,
  type ExtraFaultReason,
  type ExtraQuestion,
} from '@phieu/survey'

/** What was typed or chosen on the screen of an extra question. */
export type ReadAnswer =
  | { outcome: 'answered'; answer: ExtraAnswer }
  /** Nothing was typed or chosen: the question is passed over. */
  | { outcome: 'empty' }
  | { outcome: 'faulty'; reason: ExtraFaultReason }

/** Reads the answer out of the posted form; numbers may have a comma or a point. */
export function readAnswer(question: ExtraQuestion, form: FormData): ReadAnswer {
  const typed = form.getAll('answer').flatMap((each) => (typeof each === 'string' ? [each] : []))
  const answer = toAnswer(question, typed)
  if (answer === undefined) return { outcome: 'empty' }

  const reason = answerFault(question, answer)
  return reason ? { outcome: 'faulty', reason } : { outcome: 'answered', answer }
}

function toAnswer({ kind }: ExtraQuestion, typed: readonly string[]): ExtraAnswer | undefined {
  if (kind === 'multiple') return typed.length > 0 ? typed.map(Number) : undefined

  const [text = ''] = typed.map((each) => each.trim())
  if (text === '') return undefined
  if (kind === 'single') return Number(text)
  if (kind === 'text') return text
  // Another sign than digits and one separator is left as a text, which is the wrong kind.
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text
}
