import { describe, expect, test } from 'vitest'
import {
  askedExtras,
  findExtraFaults,
  keepAsked,
  type ExtraAnswers,
  type ExtraQuestion,
} from '../index.ts'

const text = (vi: string) => ({ vi, en: `${vi} (en)` })

const questions: ExtraQuestion[] = [
  {
    id: 'why',
    kind: 'text',
    text: text('Vì sao?'),
    place: 'after',
    maxLength: 20,
    askIf: { is: 'atMost', question: 'A1', value: 2 },
  },
  {
    id: 'visited',
    kind: 'single',
    text: text('Ông/Bà đã đến cơ quan này chưa?'),
    place: 'before',
    required: true,
    options: [
      { code: 1, ...text('Rồi') },
      { code: 2, ...text('Chưa') },
    ],
  },
  {
    id: 'times',
    kind: 'number',
    text: text('Bao nhiêu lần?'),
    place: 'before',
    min: 1,
    max: 50,
    decimals: 0,
    askIf: { is: 'equals', question: 'visited', value: 1 },
  },
  {
    id: 'often',
    kind: 'multiple',
    text: text('Vì việc gì?'),
    place: 'before',
    groups: ['ND'],
    options: [
      { code: 1, ...text('Đất đai') },
      { code: 2, ...text('Hộ tịch') },
      { code: 9, ...text('Không muốn nói'), exclusive: true },
    ],
    askIf: { is: 'atLeast', question: 'times', value: 5 },
  },
]

const ballot = { mode: 'online', group: 'ND', answers: { A1: 4 } } as const
const ids = (given: Parameters<typeof askedExtras>[1]) =>
  askedExtras(questions, given).map(({ id }) => id)

describe('an extra question is asked', () => {
  test('before the items or after them, whatever the order in which they were written', () => {
    expect(ids({ ...ballot, answers: { A1: 1 }, extra: { visited: 1, times: 7 } })).toEqual([
      'visited',
      'times',
      'often',
      'why',
    ])
  })

  test('of its groups only', () => {
    expect(ids({ ...ballot, group: 'DN', extra: { visited: 1, times: 7 } })).toEqual([
      'visited',
      'times',
    ])
  })

  test('never because of an answer that was left behind by a question that is skipped now', () => {
    expect(ids({ ...ballot, extra: { visited: 2, times: 7, often: [1] } })).toEqual(['visited'])
  })
})

test('what is skipped now is not sealed', () => {
  const given = { ...ballot, extra: { visited: 2, times: 7, often: [1], stranger: 3 } }

  expect(keepAsked(questions, given)).toEqual({ visited: 2 })
})

describe('answers may be sealed', () => {
  const faults = (extra: ExtraAnswers, group = 'ND') =>
    findExtraFaults(questions, { ...ballot, group, extra })

  test('when the required ones are there and each fits its question', () => {
    expect(faults({ visited: 1, times: 7, often: [2, 1] })).toEqual([])
    expect(faults({ visited: 2 })).toEqual([])
  })

  test.each<[string, ExtraAnswers, string]>([
    ['missing', {}, 'visited'],
    ['unknown-option', { visited: 3 }, 'visited'],
    ['wrong-kind', { visited: 'rồi' }, 'visited'],
    ['out-of-range', { visited: 1, times: 51 }, 'times'],
    ['too-many-decimals', { visited: 1, times: 2.5 }, 'times'],
    ['impossible-choice', { visited: 1, times: 7, often: [1, 9] }, 'often'],
    ['impossible-choice', { visited: 1, times: 7, often: [] }, 'often'],
    ['impossible-choice', { visited: 1, times: 7, often: [1, 1] }, 'often'],
    ['not-asked', { visited: 2, times: 3 }, 'times'],
    ['not-asked', { visited: 2, toString: 3 }, 'toString'],
  ])('but not with a fault: %s', (reason, extra, question) => {
    expect(faults(extra)).toEqual([{ question, reason }])
  })

  test.each([
    ['empty', '   '],
    ['too-long', 'một câu trả lời dài hơn hai mươi ký tự'],
  ])('nor with a text that is %s', (reason, why) => {
    const given = { ...ballot, answers: { A1: 1 }, extra: { visited: 2, why } }

    expect(findExtraFaults(questions, given)).toEqual([{ question: 'why', reason }])
  })

  test('and a paper ballot without what is required, because nobody can be asked again', () => {
    expect(findExtraFaults(questions, { ...ballot, mode: 'paper' })).toEqual([])
  })
})
