import { describe, expect, test } from 'vitest'
import { simulateCell, toldInterval, type CoverageCell } from '../../simulation/coverage.ts'
import { createRandomStream } from '../index.ts'

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
