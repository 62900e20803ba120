import { describe, expect, test } from 'vitest'
import { simulateCell, toldInterval, type CoverageCell } from '../../simulation/coverage.ts'
import { createRandomStream } from '../index.ts'

const ROUNDS = 300

// Of units of which three people are hidden and nearly all are content, hardly any total is told.
const cells = (
  [
    [3, 'middle'],
    [3, 80],
    [7, 'middle'],
    [7, 80],
    [7, 97],
  ] as const
).flatMap(([few, skew]) =>
  [0, 30].map((noOpinion): CoverageCell => {
    return { n: 30, few, groups: 3, skew, noOpinion, rule: 'linear' }
  }),
)

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
