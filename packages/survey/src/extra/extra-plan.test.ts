import { expect, test } from 'vitest'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import { Definition, ExtraQuestion, findExtraPlanFaults, Round, type Condition } from '../index.ts'

const definition = Definition.parse(smallDefinition())
const text = { vi: 'Câu hỏi', en: 'Question' }
const options = [
  { code: 1, vi: 'Có', en: 'Yes' },
  { code: 2, vi: 'Không', en: 'No' },
]

function question(id: string, more: object = {}) {
  return ExtraQuestion.parse({ id, kind: 'single', text, place: 'after', options, ...more })
}

function faultsOf(...questions: ExtraQuestion[]) {
  return findExtraPlanFaults(questions, definition).map(({ at, message }) => [at, message.en])
}

test('questions that look back at items and earlier questions can be asked', () => {
  const first = question('first', { place: 'before' })
  const askIf: Condition = {
    is: 'all',
    of: [
      { is: 'equals', question: 'first', value: 1 },
      { is: 'any', of: [{ is: 'atMost', question: 'A1', value: 2 }] },
    ],
  }

  expect(faultsOf(question('second', { askIf, groups: ['ND'] }), first)).toEqual([])
})

test.each([
  ['itself', 'second', 'after'],
  ['a later one', 'third', 'after'],
  ['one that there is not', 'fourth', 'after'],
])('a question cannot depend on %s, so that none ever waits for itself', (_what, about, place) => {
  const askIf = { is: 'equals', question: about, value: 1 }

  expect(
    faultsOf(question('first'), question('second', { askIf, place }), question('third')),
  ).toEqual([
    [
      1,
      `The condition of question second looks at ${about}, but no such question comes before it.`,
    ],
  ])
})

test('a question before the items cannot depend on one of them', () => {
  const askIf = { is: 'answered', question: 'A1' }

  expect(faultsOf(question('first', { place: 'before', askIf }))).toEqual([
    [0, 'Question first comes before the items, so it cannot depend on item A1.'],
  ])
})

test.each<[string, Condition]>([
  ['an option that is not offered', { is: 'equals', question: 'first', value: 3 }],
  ['several where one is chosen', { is: 'includes', question: 'first', code: 1 }],
])('a condition that can never hold is told: %s', (_what, askIf) => {
  expect(faultsOf(question('first'), question('second', { askIf }))).toEqual([
    [1, 'The condition of question second can never hold for the answers to first.'],
  ])
})

test('names are not used twice, not those of items, and groups exist', () => {
  expect(faultsOf(question('A1'), question('a', { groups: ['XX'] }), question('a'))).toEqual([
    [0, 'The code A1 is that of a scored item. Choose another.'],
    [1, 'Question a is for group XX, which the definition does not have.'],
    [2, 'Two extra questions have the code a. Change the code of one.'],
  ])
})

test.each([
  ['two options of one code', { options: [options[0], options[0]] }],
  ['numbers from more to less', { kind: 'number', min: 5, max: 1, decimals: 0 }],
  ['a text of a thousand signs', { kind: 'text', maxLength: 1000 }],
  ['words in one language', { text: { vi: 'Câu hỏi' } }],
  ['a condition of four levels', { askIf: nested(4) }],
])('a question is not read with %s', (_what, change) => {
  expect(ExtraQuestion.safeParse(question('first')).success).toBe(true)
  expect(ExtraQuestion.safeParse({ ...question('first'), ...change }).success).toBe(false)
  expect(Round.shape.extra.safeParse(Array(21).fill(question('first'))).success).toBe(false)
})

function nested(levels: number): Condition {
  const inner: Condition = { is: 'answered', question: 'A1' }
  return levels === 0 ? inner : { is: 'not', of: nested(levels - 1) }
}
