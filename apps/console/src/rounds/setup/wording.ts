/** Texts of a questionnaire that a person should look at again, though nothing forbids them. */
import type { Bilingual, ExtraQuestion, Questionnaire } from '@phieu/survey'

export interface WordingNote {
  readonly kind: 'alike' | 'empty' | 'long'
  readonly text: Bilingual
}

/** The most signs of a question that stay on a small phone beside six boxes, and those of a box. */
const LONGEST = { question: 170, box: 60 }

/** What stands out in the questions and boxes of a questionnaire; the same text is told once. */
export function wordingNotes(
  { items }: Questionnaire,
  extra: readonly ExtraQuestion[],
): WordingNote[] {
  const texts = new Map<string, { text: Bilingual; longest: number }>()
  const note = (text: Bilingual, longest: number) =>
    texts.set(JSON.stringify([text.vi, text.en]), { text, longest })
  for (const item of items) {
    note(item.text, LONGEST.question)
    for (const option of item.options) note(option, LONGEST.box)
  }
  for (const question of extra) {
    note(question.text, LONGEST.question)
    for (const option of 'options' in question ? question.options : []) note(option, LONGEST.box)
  }
  return [...texts.values()].flatMap(({ text, longest }): WordingNote[] => {
    const { vi, en } = text
    if (vi.trim() === '' || en.trim() === '') return [{ kind: 'empty', text }]
    if (vi === en) return [{ kind: 'alike', text }]
    return Math.max(vi.length, en.length) > longest ? [{ kind: 'long', text }] : []
  })
}

/** The extra questions that a group may be asked, whatever it answers. */
export function extrasOf(
  extra: readonly ExtraQuestion[],
  { group }: Pick<Questionnaire, 'group'>,
): ExtraQuestion[] {
  return extra.filter(({ groups }) => !groups || groups.includes(group))
}
