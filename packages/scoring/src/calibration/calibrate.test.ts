import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calibrate, usualBounds, type CalibrationCell } from '../index.ts'

const margins = [
  { name: 'age', population: { young: 400, old: 600 } },
  { name: 'sex', population: { f: 520, m: 480 } },
]

/** By age and sex: young f, young m, old f, old m. */
const cells = cellsOf([30, 50, 60, 60])

describe('weights of ballots', () => {
  test('bring both margins to the shares of the population', () => {
    const { weights, misfit } = calibrate(cells, margins)!

    const people = weights.map((weight, at) => weight * cells[at]!.ballots)
    expect(people[0]! + people[1]!).toBeCloseTo(200 * 0.4, 8)
    expect(people[0]! + people[2]!).toBeCloseTo(200 * 0.52, 8)
    expect(misfit).toBeCloseTo(0, 10)
  })

  test('leave how age and sex hang together as it is: that is what raking keeps', () => {
    const [a = 0, b = 0, c = 0, d = 0] = calibrate(cells, margins)!.weights

    expect((a * d) / (b * c)).toBeCloseTo(1, 8)
  })

  test('stay between the bounds and 1 on average, and what is not met is told', () => {
    const uneven = cellsOf([2, 1, 100, 97])
    const bounds = { least: 0.5, most: 3 }

    const { weights, misfit } = calibrate(uneven, margins, bounds)!

    expect(Math.max(...weights)).toBeLessThanOrEqual(3)
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.5)
    const sum = weights.reduce((total, weight, at) => total + weight * uneven[at]!.ballots, 0)
    expect(sum).toBeCloseTo(200, 8)
    // Three young ballots of 200 can count for nine: 4.5 % of the 40 % that there are.
    expect(misfit).toBeCloseTo(0.4 - 9 / 200, 8)
  })

  test('are all 1 where the ballots are as the population', () => {
    const { weights, effect } = calibrate(cellsOf([208, 192, 312, 288]), margins)!

    expect(weights.map((weight) => weight.toFixed(10))).toEqual(Array(4).fill('1.0000000000'))
    expect(effect).toBeCloseTo(1, 12)
  })

  test('cannot speak for people of whom nobody was heard, nor for a kind that nobody knows', () => {
    expect(calibrate(cells.slice(0, 2), margins)).toBeUndefined()
    const strange = [...cells, { kinds: { age: 'unknown', sex: 'f' }, ballots: 3 }]
    expect(calibrate(strange, margins)).toBeUndefined()
    expect(calibrate([], margins)).toBeUndefined()
  })

  test('cost precision, never less than none, whatever was heard', () => {
    const anyCells = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(anyCells, (ballots) => {
        const { weights, effect, effectiveBallots } = calibrate(cellsOf(ballots), margins)!

        expect(effect).toBeGreaterThanOrEqual(1 - 1e-9)
        const all = ballots.reduce((sum, each) => sum + each, 0)
        expect(effectiveBallots).toBeLessThanOrEqual(all * (1 + 1e-9))
        for (const weight of weights) {
          expect(weight).toBeGreaterThanOrEqual(usualBounds.least - 1e-9)
          expect(weight).toBeLessThanOrEqual(usualBounds.most + 1e-9)
        }
      }),
    )
  })
})

function cellsOf(ballots: readonly number[]): CalibrationCell[] {
  const kinds = [
    { age: 'young', sex: 'f' },
    { age: 'young', sex: 'm' },
    { age: 'old', sex: 'f' },
    { age: 'old', sex: 'm' },
  ]
  return kinds.map((kind, at) => ({ kinds: kind, ballots: ballots[at] ?? 1 }))
}
