import type { Mode, Questionnaire } from '@phieu/survey'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import golden from '../../golden/flags.json' with { type: 'json' }
import {
  answerLevel,
  answerPattern,
  contentFlags,
  defaultFlagLimits,
  hasteOf,
  interviewerEffects,
  intraclassCorrelation,
  isDuplicate,
  likenessOf,
  patternDistance,
  straightnessOf,
  type InterviewerCell,
} from '../index.ts'

const limits = defaultFlagLimits

describe('a ballot is flagged by what it says itself', () => {
  test.each(golden.cases)('$why', ({ why: _why, items, words, answers: signs, ...given }) => {
    const { language, mode, seconds, ...expected } = given
    const questionnaire = asking(items, words)
    const answers = answersOf(signs)
    const ballot = {
      language: language === 'en' ? ('en' as const) : ('vi' as const),
      mode: modeOf(mode),
      answers,
      ...(seconds !== null && { seconds }),
    }
    const { scored, same, longest } = straightnessOf(questionnaire, answers)

    expect({
      flags: contentFlags(questionnaire, ballot, limits),
      readingTime: hasteOf(questionnaire, ballot, limits)?.readingTime ?? null,
      straight: [scored, same, longest],
    }).toMatchObject(expected)
  })

  test('nothing is flagged where the answers name no option', () => {
    const ballot = { language: 'vi', mode: 'online', answers: { I0: 77 } } as const

    expect(() => contentFlags(asking(1, 3), ballot, limits)).toThrow(RangeError)
  })
})

describe('a ballot is compared with others of the same unit and group', () => {
  test.each(golden.likeness)('$why', ({ own, others, ...expected }) => {
    const likeness = likenessOf(pattern(own)!, others.map(pattern).map(found))

    expect(likeness).toEqual({ identical: expected.identical, near: expected.near })
    expect(isDuplicate(likeness, limits)).toBe(expected.duplicate)
  })

  test('with few answers, or all of them alike, it is compared with none', () => {
    expect(pattern('4324534')).toBeUndefined()
    expect(pattern('555555555')).toBeUndefined()
    expect(pattern('436666662')).toBeUndefined()
  })

  test('of two that differ in one answer at most, one half is the same', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 5 }), (own, at, to) => {
        const other = own.slice(0, at) + to + own.slice(at + 1)
        const [a, b] = [pattern(own), pattern(other)]
        fc.pre(a !== undefined && b !== undefined)

        expect(a.front === b.front || a.back === b.back).toBe(true)
        expect(patternDistance(a, b)).toBe(own === other ? 0 : 1)
      }),
    )
  })
})

describe('interviewers are compared', () => {
  const { cells: given, ...expected } = golden.effect
  const cells = given.map(({ interviewer, ...sums }) => cell(interviewer, 'U1', sums))

  test('with the others who asked the same group about the same unit', () => {
    const effect = interviewerEffects(cells, limits).get(expected.of)!

    expect(effect.basis).toBe('unit')
    expect(effect.difference).toBeCloseTo(expected.difference, 9)
    expect(effect.standardError).toBeCloseTo(expected.standardError, 4)
    expect(effect.standsOut).toBe(expected.standsOut)
    expect(effect.interval[0]).toBeCloseTo(30 - 1.959963984540054 * effect.standardError, 9)
    expect(intraclassCorrelation(cells)).toBeCloseTo(expected.correlation, 4)
  })

  test('with those about other units of the block, where nobody shared a unit', () => {
    const apart = given.map(({ interviewer, ...sums }) =>
      cell(interviewer, `U-${interviewer}`, sums),
    )

    expect(interviewerEffects(apart, limits).get('B')).toMatchObject({ basis: 'block' })
    expect(intraclassCorrelation(apart)).toBeUndefined()
  })

  test('not at all with few interviews, or when nobody else asked', () => {
    const few = [cell('A', 'U1', { ballots: 19, mean: 0.5, around: 0.1 }), ...cells.slice(1)]

    expect([...interviewerEffects(few, limits).keys()]).toEqual(['B', 'C'])
    expect(interviewerEffects(cells.slice(1, 2), limits).size).toBe(0)
  })

  test('by the level of their ballots: the mean of the scored answers', () => {
    expect(answerLevel(asking(2, 1), answersOf('15'))).toBe(5000)
    expect(answerLevel(asking(3, 1), answersOf('426'))).toBe(5000)
    expect(answerLevel(asking(1, 1), answersOf('6'))).toBeUndefined()
  })
})

const anyAnswers = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 9, maxLength: 9 })
  .map((places) => places.join(''))

function asking(items: number, words: number): Questionnaire {
  const options = golden.options.map((word, at) => ({
    code: at + 1,
    vi: word,
    en: word,
    ...(at + 1 === golden.excluded && { excluded: true }),
  }))
  const text = Array.from({ length: words }, () => 'chữ').join(' – ')
  return {
    id: 'q',
    version: 1,
    block: 'B',
    group: 'ND',
    groupName: { vi: 'Người dân', en: 'Citizens' },
    items: Array.from({ length: items }, (_each, at) => ({
      id: `I${at}`,
      text: { vi: text, en: text },
      options,
    })),
  }
}

/** One sign an answer. */
function answersOf(signs: string) {
  return Object.fromEntries(Array.from(signs, (sign, at) => [`I${at}`, Number(sign)]))
}

function pattern(signs: string) {
  return answerPattern(asking(signs.length, 3), answersOf(signs), limits)
}

function found<Each>(each: Each | undefined): Each {
  if (each === undefined) throw new Error('it has no pattern')
  return each
}

function modeOf(text: string): Mode {
  return text === 'interview' || text === 'paper' ? text : 'online'
}

/** Half of the levels lie above their mean, half below. */
function cell(
  interviewer: string,
  unit: string,
  { ballots, mean, around }: { ballots: number; mean: number; around: number },
): InterviewerCell {
  const squares = ballots * (mean ** 2 + around ** 2)
  return { interviewer, unit, block: 'B', group: 'ND', ballots, sum: ballots * mean, squares }
}
