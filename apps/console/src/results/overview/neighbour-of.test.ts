import { expect, test } from 'vitest'
import { neighbourOf } from './neighbour-of.ts'

/** Five fields in rows of two. */
const fields = [0, 1, 2, 3, 4].map((at) => ({ left: (at % 2) * 100, top: Math.floor(at / 2) * 40 }))
const walk = (from: number) =>
  ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'a'].map((key) =>
    neighbourOf(fields, from, key),
  )

test('arrows go to the next field, or to the nearest of the next row, and stop at the edges', () => {
  expect(walk(0)).toEqual([1, undefined, 2, undefined, 0, 4, undefined])
  expect(walk(3)).toEqual([4, 2, 4, 1, 0, 4, undefined])
  expect(walk(4)).toEqual([undefined, 3, undefined, 2, 0, 4, undefined])
  expect(neighbourOf([], 0, 'Home')).toBeUndefined()
})
