import fc from 'fast-check'
import { ExtraQuestion, type Condition } from '@phieu/survey'
import { expect, test } from 'vitest'
import { readParts, writeParts } from './edited-condition.ts'
import { editQuestion, freshQuestion, readQuestion } from './edited-question.ts'

const question = ExtraQuestion.parse({
  id: 'visited',
  kind: 'multiple',
  place: 'after',
  text: { vi: 'Vì việc gì?', en: 'About what?' },
  help: { vi: 'Chọn mọi việc.', en: 'Choose all.' },
  required: true,
  groups: ['ND', 'DN'],
  askIf: { is: 'not', of: { is: 'in', question: 'A1', values: [1, 2] } },
  options: [
    { code: 1, vi: 'Đất đai', en: 'Land' },
    { code: 9, vi: 'Không muốn nói', en: 'Prefer not to say', exclusive: true },
  ],
})

test('a question that is opened and left alone is what it was', () => {
  expect(readQuestion(editQuestion(question, 'k'))).toEqual(question)
})

const anyPart: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    is: fc.constantFrom('equals' as const, 'atLeast' as const, 'atMost' as const),
    question: fc.constantFrom('A1', 'q2'),
    value: fc.integer({ min: 0, max: 99 }),
  }),
  fc.record({
    is: fc.constant('in' as const),
    question: fc.constant('A1'),
    values: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 4 }),
  }),
  fc.constant<Condition>({ is: 'answered', question: 'q2' }),
)

test('every condition that the form shows comes out of it as it went in', () => {
  const anyShown = fc.oneof(
    anyPart,
    anyPart.map((of): Condition => ({ is: 'not', of })),
    fc
      .tuple(
        fc.constantFrom('all' as const, 'any' as const),
        fc.array(anyPart, { minLength: 2, maxLength: 3 }),
      )
      .map(([is, of]): Condition => ({ is, of })),
  )
  fc.assert(
    fc.property(anyShown, (condition) => {
      expect(writeParts(readParts(condition))).toEqual(condition)
    }),
  )
})

test('a condition deeper than the form shows is kept as it is', () => {
  const deep: Condition = {
    is: 'all',
    of: [{ is: 'any', of: [{ is: 'answered', question: 'a' }] }],
  }

  expect(readParts(deep)).toEqual({ kind: 'nested', condition: deep })
  expect(writeParts(readParts(deep))).toEqual(deep)
})

test.each([
  ['text', { textVi: '' }],
  ['id', { id: 'có dấu' }],
  ['options', { options: '1 | Có | Yes' }],
  ['options', { options: '1 | Có | Yes\n1 | Không | No' }],
  ['options', { options: '1 | Có | Yes\nx | Không | No' }],
  ['number', { kind: 'number', min: '5', max: '1' }],
  ['number', { kind: 'number', min: 'a' }],
] as const)('what cannot be read is told: %s', (broken, change) => {
  const edited = { ...freshQuestion('k', 'q'), textVi: 'Câu', textEn: 'Question' }
  const options = '1 | Có | Yes\n2 | Không | No'

  expect(readQuestion({ ...edited, options, ...change })).toBe(broken)
})
