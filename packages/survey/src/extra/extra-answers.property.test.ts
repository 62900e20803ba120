import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAnswers, anyGiven, anyQuestions } from '../../fixtures/arbitrary-extra.ts'
import { askedExtras, findExtraFaults, keepAsked, type ExtraAnswers } from '../index.ts'

/** Questions, and a ballot with an answer to each of them, asked or not. */
const anyFilledIn = anyQuestions.chain((questions) =>
  fc.tuple(fc.constant(questions), anyGiven, anyAnswers(questions)),
)

test('what is sealed of any answers has no fault', () => {
  fc.assert(
    fc.property(anyFilledIn, ([questions, given, answers]) => {
      const extra = keepAsked(questions, { ...given, extra: answers })

      expect(findExtraFaults(questions, { ...given, extra })).toEqual([])
    }),
  )
})

test('leaving out what is not asked changes nothing the second time', () => {
  fc.assert(
    fc.property(anyFilledIn, ([questions, given, answers]) => {
      const once = keepAsked(questions, { ...given, extra: answers })

      expect(keepAsked(questions, { ...given, extra: once })).toEqual(once)
      expect(askedExtras(questions, { ...given, extra: once })).toEqual(
        askedExtras(questions, { ...given, extra: answers }),
      )
    }),
  )
})

test('the order in which answers were given decides nothing', () => {
  const shuffled = anyFilledIn.chain(([questions, given, answers]) =>
    fc.tuple(
      fc.constant(questions),
      fc.constant(given),
      fc.constant(answers),
      fc.shuffledSubarray(Object.entries(answers), { minLength: Object.keys(answers).length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([questions, given, answers, entries]) => {
      const other: ExtraAnswers = Object.fromEntries(entries)

      expect(askedExtras(questions, { ...given, extra: other })).toEqual(
        askedExtras(questions, { ...given, extra: answers }),
      )
    }),
  )
})

test('an answer to a question that is not asked is found by the server', () => {
  fc.assert(
    fc.property(anyFilledIn, ([questions, given, answers]) => {
      const asked = new Set(
        askedExtras(questions, { ...given, extra: answers }).map(({ id }) => id),
      )
      const faults = findExtraFaults(questions, { ...given, extra: answers })

      expect(faults.map(({ question }) => question).toSorted()).toEqual(
        Object.keys(answers)
          .filter((id) => !asked.has(id))
          .toSorted(),
      )
    }),
  )
})
