import { deriveQuestionnaires, findFaults, type Answers } from '@phieu/survey'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRound } from '../../fixtures/arbitrary.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import {
  addBallot,
  addTallies,
  answerCounts,
  createCounter,
  emptyTally,
  subtractTallies,
  tallyBallot,
  type GroupTally,
} from './tally.ts'

const twoItems = questionnaireOf(
  smallDefinition([
    { id: 'courtesy', maxPoints: 1, groups: ['ND'] },
    { id: 'speed', maxPoints: 1, groups: ['ND'] },
  ]),
)

describe('a tally', () => {
  test('counts every answer of every ballot, no-answers too, in the order of the options', () => {
    const counter = createCounter(twoItems)

    counter.add({ courtesy: 5, speed: 1 })
    counter.add({ courtesy: 5, speed: 9 })
    counter.add({ courtesy: 3, speed: 9 })

    expect(counter.tally().ballots).toBe(3)
    expect(answerCounts(twoItems, counter.tally(), 'courtesy')).toEqual([0, 0, 1, 0, 2, 0])
    expect(answerCounts(twoItems, counter.tally(), 'speed')).toEqual([1, 0, 0, 0, 0, 2])
  })

  test('goes on from what was counted before, and leaves it as it was', () => {
    const before = tallyBallot(twoItems, { courtesy: 2, speed: 2 })
    const kept = structuredClone(before)

    const after = addBallot(twoItems, before, { courtesy: 4, speed: 2 })

    expect(before).toEqual(kept)
    expect(answerCounts(twoItems, after, 'courtesy')).toEqual([0, 1, 0, 1, 0, 0])
    expect(answerCounts(twoItems, after, 'speed')).toEqual([0, 2, 0, 0, 0, 0])
  })

  test('refuses a ballot that was never checked, and counts nothing of it', () => {
    const counter = createCounter(twoItems)

    expect(() => counter.add({ courtesy: 5 })).toThrow('item speed has no option undefined')
    expect(() => counter.add({ courtesy: 5, speed: 7 })).toThrow('item speed has no option 7')

    expect(counter.tally()).toEqual(emptyTally(twoItems))
  })

  test('refuses a tally of another questionnaire', () => {
    const oneItem = questionnaireOf(
      smallDefinition([{ id: 'courtesy', maxPoints: 1, groups: ['ND'] }]),
    )

    expect(() => addTallies(emptyTally(oneItem), emptyTally(twoItems))).toThrow(RangeError)
    expect(() => createCounter(oneItem, emptyTally(twoItems))).toThrow(RangeError)
    expect(() => answerCounts(oneItem, emptyTally(twoItems), 'courtesy')).toThrow(RangeError)
  })
})

describe('laws of tallies', () => {
  test('any order and any grouping of the ballots gives the same tally', () => {
    fc.assert(
      fc.property(anyRound(), fc.infiniteStream(fc.nat()), ({ definition, ballots }, chance) => {
        for (const questionnaire of deriveQuestionnaires(definition)) {
          const own = ballots[questionnaire.group] ?? []
          const shuffled = own
            .map((answers) => ({ answers, at: chance.next().value }))
            .sort((a, b) => a.at - b.at)
          const shards = [0, 1, 2].map((shard) =>
            shuffled.filter((each) => each.at % 3 === shard).map((each) => each.answers),
          )

          const whole = countAll(own)
          const sharded = shards.map(countAll).reduce(addTallies, emptyTally(questionnaire))

          expect(sharded).toEqual(whole)

          function countAll(some: readonly Answers[]): GroupTally {
            const counter = createCounter(questionnaire)
            for (const answers of some) counter.add(answers)
            return counter.tally()
          }
        }
      }),
    )
  })

  test('ballots that are taken away and put back leave the tally as it was', () => {
    fc.assert(
      fc.property(anyRound(), fc.nat(), ({ definition, ballots }, chance) => {
        for (const questionnaire of deriveQuestionnaires(definition)) {
          const own = ballots[questionnaire.group] ?? []
          const at = chance % (own.length + 1)
          const tallyOf = (some: readonly Answers[]) => {
            const counter = createCounter(questionnaire)
            for (const answers of some) counter.add(answers)
            return counter.tally()
          }
          const [whole, taken] = [tallyOf(own), tallyOf(own.slice(0, at))]

          expect(subtractTallies(whole, taken)).toEqual(tallyOf(own.slice(at)))
          expect(addTallies(subtractTallies(whole, taken), taken)).toEqual(whole)
        }
      }),
    )
  })

  test('nothing can be taken that was never counted', () => {
    const one = tallyBallot(twoItems, { courtesy: 5, speed: 1 })
    const other = tallyBallot(twoItems, { courtesy: 5, speed: 2 })

    expect(() => subtractTallies(one, other)).toThrow(RangeError)
  })

  test('whatever the survey finds no fault in can be counted, and nothing else', () => {
    const anyCode = fc.constantFrom(0, 1, 2, 3, 4, 5, 9)
    const anyAnswers: fc.Arbitrary<Answers> = fc.record(
      { courtesy: anyCode, speed: anyCode },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(canBeCounted(answers)).toBe(findFaults(twoItems, answers).length === 0)
      }),
    )
  })

  test('each item has as many answers as there are ballots', () => {
    fc.assert(
      fc.property(anyRound(), ({ definition, ballots }) => {
        for (const questionnaire of deriveQuestionnaires(definition)) {
          const counter = createCounter(questionnaire)
          for (const answers of ballots[questionnaire.group] ?? []) counter.add(answers)
          const tally = counter.tally()

          for (const item of questionnaire.items) {
            const counts = answerCounts(questionnaire, tally, item.id)
            expect(counts.reduce((sum, count) => sum + count, 0)).toBe(tally.ballots)
          }
        }
      }),
    )
  })
})

function canBeCounted(answers: Answers) {
  try {
    return tallyBallot(twoItems, answers).ballots === 1
  } catch {
    return false
  }
}

function questionnaireOf(definition: Parameters<typeof deriveQuestionnaires>[0]) {
  return deriveQuestionnaires(definition)[0]!
}
