import type { ExtraQuestion } from '@phieu/survey'
import type { vi } from '../vi/extra.ts'
import { formats } from '../format.ts'

type NumberQuestion = Extract<ExtraQuestion, { kind: 'number' }>

const { number } = formats.en
const range = ({ min, max }: NumberQuestion) => `from ${number(min)} to ${number(max)}`

export const en: typeof vi = {
  optional: 'You may leave this out.',
  how: (question) => {
    if (question.kind === 'multiple') return 'You may choose several.'
    if (question.kind === 'number') return `Type a number ${range(question)}.`
    if (question.kind === 'text') return `At most ${number(question.maxLength)} characters.`
    return ''
  },
  hint: ({ kind }) =>
    kind === 'number' || kind === 'text'
      ? 'Your answer is saved as you type.'
      : 'Tap a box to answer.',
  fault: (question, reason) => {
    if (question.kind === 'number') {
      if (reason === 'too-many-decimals') {
        return question.decimals === 0
          ? 'Please type a whole number, without decimals.'
          : `Please type at most ${question.decimals} digits after the point.`
      }
      return `Please type a number ${range(question)} only, such as ${number(question.min)}.`
    }
    if (question.kind === 'text') return `Please make it shorter: ${question.maxLength} characters.`
    return 'These cannot be chosen together. Please choose again.'
  },
}
