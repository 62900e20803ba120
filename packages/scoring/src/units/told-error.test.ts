import { deriveQuestionnaires } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { countBallots } from '../../fixtures/count-ballots.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import { simulateCell, type CoverageCell } from '../../simulation/coverage.ts'
import { toldInterval } from '../../simulation/told-interval.ts'
import { createRandomStream, discloseUnit, scoreUnit, type Interval } from '../index.ts'

const ROUNDS = 100

// Of units of which three people are hidden and nearly all are content, hardly any total is told.
const cells: readonly CoverageCell[] = (
  [
    [3, 'middle', 0],
    [3, 80, 30],
    [7, 'middle', 30],
    [7, 80, 0],
    [7, 97, 30],
  ] as const
).map(([few, skew, noOpinion]) => ({ n: 30, few, groups: 3, skew, noOpinion, rule: 'linear' }))

describe('of an interval above a hidden group', () => {
  test.each(cells)(
    'at least 93 of 100 hold the truth: $few people, $skew, $noOpinion without an opinion',
    (cell) => {
      const chance = createRandomStream('20261130cafef00d')
      const { ways } = simulateCell(cell, ROUNDS, chance, { told: toldInterval })

      const { held, width } = ways.get('told')!
      expect(held).toBeGreaterThanOrEqual(93)
      expect(width).toBeGreaterThan(0)
    },
  )
})

describe('of a unit with a hidden group of which everybody must have answered', () => {
  test('there is an interval: they leave nothing open, and the others do', () => {
    const [few, many] = [intervalOf({ HDND: 4 }), intervalOf({ HDND: 400 })]

    expect(widthOf(few)).toBeGreaterThan(0)
    expect(widthOf(few)).toBeLessThan(widthOf(many))
  })

  test('what they cannot have given is counted to the others', () => {
    const [few, unknown] = [intervalOf({ HDND: 4 }), intervalOf({})]

    expect(widthOf(few)).toBeLessThan(0.7 * widthOf(unknown))
  })
})

/** Told of a unit of which one group gave four ballots. */
function intervalOf(groupSizes: Readonly<Record<string, number>>): Interval | undefined {
  const groups = ['HDND', 'TP', 'ND', 'DN']
  const definition = smallDefinition(
    ['courtesy', 'speed'].map((id) => ({ id, maxPoints: 4, groups })),
  )
  const some = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ courtesy: 1 + (at % 5), speed: 1 + (at % 4) }))
  const ballots = {
    definition,
    questionnaires: deriveQuestionnaires(definition),
    block: 'X',
    tallies: countBallots(definition, {
      HDND: some(4),
      TP: some(24),
      ND: some(40),
      DN: some(50),
    }),
    groupSizes,
  }
  const { groups: hidden, total } = discloseUnit(scoreUnit(ballots), 10, 5)
  expect([[...hidden], total]).toEqual([['HDND', 'TP'], 'coarse'])
  return toldInterval(ballots)
}

function widthOf(interval: Interval | undefined): number {
  return interval ? interval[1] - interval[0] : Number.NaN
}
