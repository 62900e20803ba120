import { describe, expect, test } from 'vitest'
import { ballotsOf, scoreBallots } from '../../fixtures/count-ballots.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import type { UnitScore } from '../index.ts'

const oneItem = smallDefinition([{ id: 'courtesy', maxPoints: 2, groups: ['ND'] }])
const twoGroups = smallDefinition([{ id: 'courtesy', maxPoints: 2, groups: ['CTH', 'ND'] }])

describe('the interval of several groups', () => {
  test('is that of one group with as many ballots, where all are the best', () => {
    const apart = scoreBallots(twoGroups, { CTH: all(10, 'best'), ND: all(10, 'best') })
    const together = scoreBallots(oneItem, { ND: all(20, 'best') })

    expect(apart.interval![0]).toBeCloseTo(together.interval![0], 12)
    expect(apart.interval![1]).toBe(2)
  })

  test('is wider where groups of a few ballots are far apart', () => {
    const alike = scoreBallots(twoGroups, { CTH: all(2, 'middle'), ND: all(2, 'middle') })
    const unlike = scoreBallots(twoGroups, { CTH: all(2, 'best'), ND: all(2, 'worst') })

    expect(unlike.points).toEqual(alike.points)
    expect(width(unlike)).toBeGreaterThan(1.1 * width(alike))
  })

  test('never shrinks when one person who praised everything finds fault with something', () => {
    const asked = [
      { id: 'a', maxPoints: 2, groups: ['CTH', 'ND'] },
      { id: 'b', maxPoints: 0.5, groups: ['ND'] },
      { id: 'c', maxPoints: 1.25, groups: ['CTH', 'ND'] },
    ]
    const definition = smallDefinition(asked)
    for (const n of [4, 10, 50]) {
      const praise = Array.from({ length: n }, () => ({ a: 5, b: 5, c: 5 }))
      const chairs = praise.map(({ a, c }) => ({ a, c }))
      const before = width(scoreBallots(definition, { CTH: chairs, ND: praise }))
      for (const fault of [{ a: 4 }, { b: 4 }, { b: 1 }, { a: 1, c: 3 }, { a: 1, b: 1, c: 1 }]) {
        const one = praise.map((ballot, at) => (at === 0 ? { ...ballot, ...fault } : ballot))
        const after = width(scoreBallots(definition, { CTH: chairs, ND: one }))
        expect(after).toBeGreaterThanOrEqual(before - 1e-9)
      }
    }
  })
})

/** Ballots that all give the same answer. */
function all(count: number, answer: 'worst' | 'middle' | 'best') {
  const code = { worst: 1, middle: 3, best: 5 }[answer]
  return ballotsOf('courtesy', [code], [count])
}

function width({ interval }: UnitScore) {
  return interval![1] - interval![0]
}
