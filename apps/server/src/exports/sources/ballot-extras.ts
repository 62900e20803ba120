import type { ExtraAnswers, ExtraQuestion } from '@phieu/survey'
import type { Cell, Column } from '../table.ts'

/**
 * The columns of a round's extra questions: one each, or one for each option where several could be
 * chosen. A text is in none: it stands in the table of texts, beside no other answer.
 */
export function extraColumns(questions: readonly ExtraQuestion[]): Column[] {
  return questions.flatMap((question): Column[] => {
    const { id, text } = question
    const named = { id: `x_${id}`, title: { vi: id, en: id }, question: text, meaning: text }
    if (question.kind === 'single') {
      const values = question.options.map(({ code, vi, en }) => ({ code, label: { vi, en } }))
      return [{ ...named, kind: 'code', values }]
    }
    if (question.kind === 'number') {
      return [{ ...named, kind: 'decimal', digits: question.decimals }]
    }
    if (question.kind === 'text') return []
    return question.options.map(({ code, vi, en }) => ({
      id: `x_${id}_${code}`,
      kind: 'code',
      title: { vi: `${id}: ${vi}`, en: `${id}: ${en}` },
      question: { vi: `${text.vi} – ${vi}`, en: `${text.en} – ${en}` },
      meaning: text,
      values: chosen,
    }))
  })
}

/** The cells of those columns; empty where nothing was answered. */
export function extraCells(
  questions: readonly ExtraQuestion[],
  answers: ExtraAnswers | undefined,
): Cell[] {
  return questions.flatMap((question): Cell[] => {
    const answer = answers?.[question.id]
    if (question.kind === 'text') return []
    if (question.kind === 'multiple') {
      return question.options.map(({ code }) =>
        Array.isArray(answer) ? Number(answer.includes(code)) : null,
      )
    }
    return [typeof answer === 'number' ? answer : null]
  })
}

const chosen = [
  { code: 1, label: { vi: 'Có chọn', en: 'Chosen' } },
  { code: 0, label: { vi: 'Không chọn', en: 'Not chosen' } },
]
