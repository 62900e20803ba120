import { describe, expect, test } from 'vitest'
import { scoredInterval, simulateCell, type CoverageCell } from '../../simulation/coverage.ts'
import { createRandomStream } from '../exact/random.ts'

// The whole grid with other ways beside this one: `npx pnpm bench coverage`.
const ROUNDS = 400

/** Four standard errors of a share of 95 % in so many rounds. */
const LEAST = 95 - 4 * Math.sqrt((95 * 5) / ROUNDS)

const cell = { groups: 1, skew: 97, noOpinion: 0, rule: 'linear', n: 50 } as const

const cells: CoverageCell[] = [
  { ...cell, skew: 'middle' },
  { ...cell, skew: 'middle', n: 3 },
  { ...cell, skew: 80, groups: 3, n: 10 },
  cell,
  { ...cell, groups: 3, n: 20 },
  { ...cell, skew: 99.5, n: 200 },
  { ...cell, skew: 99.5, n: 3 },
  { ...cell, skew: 80, n: 5, groups: 3, noOpinion: 50, rule: 'topTwo' },
  { ...cell, skew: 'middle', n: 20, rule: 'topTwo' },
  { ...cell, skew: 95, n: 6, groups: 3, items: 3 },
  { ...cell, skew: 70, n: 12, rule: 'topTwo', alike: 70 },
]

describe('95 % intervals hold the truth', () => {
  test.each(cells)('$n ballots of each of $groups, $skew, $noOpinion % silent, $rule', (tried) => {
    const { ways } = simulateCell(tried, ROUNDS, createRandomStream('20250227cafef00d'))

    expect(ways.get('scored')!.held).toBeGreaterThan(LEAST)
  })

  test('without being wide where answers are many and in the middle', () => {
    const many = { ...cell, skew: 'middle', n: 200 } as const
    const { ways, ideal } = simulateCell(many, ROUNDS, createRandomStream('20250227cafef00d'))

    expect(ways.get('scored')!.width / ideal).toBeLessThan(1.15)
  })

  test('without being needlessly sure where a few small groups are in the middle', () => {
    const few = { ...cell, skew: 'middle', n: 5, groups: 3 } as const
    const { ways } = simulateCell(few, ROUNDS, createRandomStream('20250227cafef00d'))

    expect(ways.get('scored')!.held).toBeLessThan(98)
  })

  test.each([10, 50])('where each interviewer brought %d ballots that are alike', (ballots) => {
    const asked = {
      ...cell,
      skew: 'middle',
      n: 200,
      clusters: { ballots, likeness: 0.05 },
    } as const
    const { ways } = simulateCell(asked, ROUNDS, createRandomStream('20250227cafef00d'), {
      robust: scoredInterval,
      blind: (unit) => scoredInterval({ ...unit, clusters: undefined }),
    })

    expect(ways.get('robust')!.held).toBeGreaterThan(LEAST)
    expect(ways.get('blind')!.held).toBeLessThan(LEAST + 1)
  })
})
