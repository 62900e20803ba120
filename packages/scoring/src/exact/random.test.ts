import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandomStream, splitMix, xoshiro } from './random.ts'

test('the numbers are those of the published generators', () => {
  const stream = xoshiro([1, 2, 3, 4])

  // The authors' C programs give these, from the state 1, 2, 3, 4 and from the seed 1234567.
  expect(Array.from({ length: 10 }, () => stream.next())).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
    4258142804,
  ])
  expect(splitMix(1234567n)).toEqual([6457827717110365317n, 3203168211198807973n])
})

test('a seed decides all of them, and is 16 hexadecimal digits', () => {
  const draw = (seed: string) => {
    const stream = createRandomStream(seed)
    return Array.from({ length: 100 }, () => stream.next())
  }

  expect(draw('00000000000000ff')).toEqual(draw('00000000000000ff'))
  expect(draw('00000000000000ff')).not.toEqual(draw('00000000000000fe'))
  expect(() => createRandomStream('ff')).toThrow(RangeError)
})

test('numbers below a bound are below it, and all of them come', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), (bound) => {
      const stream = createRandomStream('0123456789abcdef')

      const drawn = new Set(Array.from({ length: 1000 }, () => stream.below(bound)))

      expect([...drawn].sort((a, b) => a - b)).toEqual(Array.from({ length: bound }, (_, at) => at))
    }),
  )
})
