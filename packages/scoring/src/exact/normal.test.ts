import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import golden from '../../golden/normal-draws.json' with { type: 'json' }
import { createRandomStream, drawNormal, normalTail } from '../index.ts'

describe('normal numbers', () => {
  test('are to the last bit those that another program finds', () => {
    const chance = createRandomStream(golden.seed)
    const drawn = Array.from({ length: golden.count }, () => drawNormal(chance))

    expect(drawn.slice(0, golden.first.length)).toEqual(golden.first)
    expect(drawn.reduce((sum, each) => sum + each, 0)).toBe(golden.sum)
  })

  test('lie as far out as they should, up to four errors', () => {
    const chance = createRandomStream(golden.seed)
    const drawn = Float64Array.from({ length: 1_000_000 }, () => Math.abs(drawNormal(chance)))

    for (const distance of [1, 2, 3, 4]) {
      const beyond = drawn.filter((each) => each > distance).length
      const expected = 2 * normalTail(distance) * drawn.length
      expect(Math.abs(beyond - expected)).toBeLessThan(4 * Math.sqrt(expected))
    }
  })

  test('are what the polar method makes of any two numbers inside the circle, to fifteen digits', () => {
    const output = fc.integer({ min: 0, max: 2 ** 32 - 1 })
    const nearZero = fc.integer({ min: 2 ** 31 - 1000, max: 2 ** 31 + 1000 })

    fc.assert(
      fc.property(fc.oneof(output, nearZero), fc.oneof(output, nearZero), (first, second) => {
        const [across, along] = [first, second].map((drawn) => (drawn + 0.5) / 2 ** 31 - 1)
        const square = across! ** 2 + along! ** 2
        fc.pre(square < 1)

        const drawn = drawNormal({ next: outputs(first, second), below: () => 0 })

        const expected = across! * Math.sqrt((-2 * Math.log(square)) / square)
        expect(Math.abs(drawn / expected - 1)).toBeLessThan(2e-15)
      }),
    )
  })

  test('pass over two numbers outside the circle', () => {
    const far = 2 ** 32 - 1
    const inside = [2 ** 31 + 1_000_000, 2 ** 30] as const

    const drawn = drawNormal({ next: outputs(far, far, ...inside), below: () => 0 })

    expect(drawn).toBe(drawNormal({ next: outputs(...inside), below: () => 0 }))
  })
})

function outputs(...values: number[]) {
  return () => values.shift() ?? Number.NaN
}
