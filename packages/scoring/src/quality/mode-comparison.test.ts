import { deriveQuestionnaires, type Channel, type Mode } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import { createModeCounter, modeDifferences } from '../index.ts'

const definition = smallDefinition([
  { id: 'a', area: 1, maxPoints: 1, groups: ['ND'] },
  { id: 'b', area: 2, maxPoints: 1, groups: ['ND'] },
])
const [questionnaire] = deriveQuestionnaires(definition)
const areas = new Map([
  ['a', 1],
  ['b', 2],
])

type Asked = [unit: string, mode: Mode, channel: Channel, a: number, b: number, times: number]

describe('answers given to an interviewer and through a link', () => {
  const difference = differencesOf([
    // In both units a whole step of the first item better than through a link.
    ['A01', 'online', 'web', 4, 3, 40],
    ['A01', 'online', 'web', 3, 3, 40],
    ['A02', 'online', 'web', 2, 2, 40],
    ['A02', 'online', 'web', 1, 2, 40],
    ['A01', 'interview', 'interview', 5, 3, 15],
    ['A01', 'interview', 'interview', 4, 3, 15],
    ['A02', 'interview', 'interview', 3, 2, 5],
    ['A02', 'interview', 'interview', 2, 2, 5],
  ])

  test('are compared about the same unit, area by area and over all items', () => {
    expect(
      difference.map(({ mode, against, area, ballots, basis, difference: points }) => [
        mode,
        against,
        area,
        ballots,
        basis,
        points.toFixed(6),
      ]),
    ).toEqual([
      ['interview', 'link', null, 40, 'unit', '12.500000'],
      ['interview', 'link', 1, 40, 'unit', '25.000000'],
      ['interview', 'link', 2, 40, 'unit', '0.000000'],
    ])
  })

  test('have an interval from the spread inside unit and mode', () => {
    const [, first] = difference
    // Worths are half a step around their mean: 0.125² · n/(n − 2), of 110 and 90 ballots with two means.
    const [one, two] = [0.125 ** 2 * (110 / 108), 0.125 ** 2 * (90 / 88)]
    const variance =
      (30 ** 2 * one * (1 / 30 + 1 / 80) + 10 ** 2 * two * (1 / 10 + 1 / 80)) / 40 ** 2

    const reach = 100 * 1.959963984540054 * Math.sqrt(variance)
    expect(first!.interval[0]).toBeCloseTo(25 - reach, 6)
    expect(first!.interval[1]).toBeCloseTo(25 + reach, 6)
  })
})

test('a code at the counter is another mode than a link', () => {
  const [whole] = differencesOf([
    ['A01', 'online', 'web', 3, 3, 60],
    ['A01', 'online', 'desk', 5, 5, 30],
  ])

  expect(whole).toMatchObject({ mode: 'desk', against: 'link', ballots: 30, difference: 50 })
})

test('a mode of fewer than thirty ballots is not compared', () => {
  const few = differencesOf([
    ['A01', 'online', 'web', 3, 3, 60],
    ['A01', 'paper', 'paper', 5, 5, 29],
  ])

  expect(few).toEqual([])
})

test('an answer that is none is in no comparison', () => {
  const found = differencesOf([
    ['A01', 'online', 'web', 3, 9, 60],
    ['A01', 'paper', 'paper', 5, 9, 30],
  ])

  expect(found.map(({ area, difference }) => [area, difference])).toEqual([
    [null, 50],
    [1, 50],
  ])
})

function differencesOf(asked: readonly Asked[]) {
  const counter = createModeCounter((_block, item) => areas.get(item))
  for (const [unit, mode, channel, a, b, times] of asked) {
    for (let made = 0; made < times; made += 1) {
      counter.add({ unit, mode, channel, answers: { a, b } }, questionnaire!)
    }
  }
  return modeDifferences(counter.sums())
}
