import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layBar, middleOf, spanOf, toneOf, widestSpan } from './likert-layout.ts'

const anyCounts = fc.array(fc.nat(1000), { minLength: 2, maxLength: 7 })

test('half of the middle answers stands on each side', () => {
  expect(spanOf([10, 10, 20, 30, 30])).toEqual({ left: 0.3, right: 0.7 })
  expect(spanOf([1, 1, 1, 1])).toEqual({ left: 0.5, right: 0.5 })
})

test('nobody answered: a bar without length on the middle line', () => {
  const room = widestSpan([])

  expect(middleOf(room)).toBe(50)
  expect(layBar([0, 0, 0, 0, 0], room)).toEqual([0, 1, 2, 3, 4].map(() => ({ from: 50, width: 0 })))
})

test('every bar stays inside the drawing, without gaps, as long as its share', () => {
  fc.assert(
    fc.property(fc.array(anyCounts, { minLength: 1, maxLength: 5 }), (bars) => {
      const room = widestSpan(bars.map(spanOf))
      for (const counts of bars) {
        const stretches = layBar(counts, room)
        for (const { from, width } of stretches) {
          expect(from).toBeGreaterThanOrEqual(-1e-9)
          expect(from + width).toBeLessThanOrEqual(100 + 1e-9)
        }
        const ends = stretches.map(({ from, width }) => from + width)
        for (const [at, { from }] of stretches.slice(1).entries()) {
          expect(from).toBeCloseTo(ends[at]!, 9)
        }
      }
    }),
  )
})

test('in every bar the middle line parts bad answers from good ones', () => {
  fc.assert(
    fc.property(anyCounts, anyCounts, (counts, others) => {
      fc.pre(counts.some((count) => count > 0))
      const room = widestSpan([spanOf(counts), spanOf(others)])
      const firstGood = layBar(counts, room)[Math.ceil(counts.length / 2)]

      expect(firstGood?.from).toBeGreaterThanOrEqual(middleOf(room) - 1e-9)
    }),
  )
})

test.each([
  [2, [1, 5]],
  [3, [1, 3, 5]],
  [4, [1, 2, 4, 5]],
  [5, [1, 2, 3, 4, 5]],
])('%i options take the tones %j', (options, tones) => {
  expect(Array.from({ length: options }, (_, at) => toneOf(at, options))).toEqual(tones)
})
