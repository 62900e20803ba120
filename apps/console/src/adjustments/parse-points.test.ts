import { expect, test } from 'vitest'
import { parsePoints } from './parse-points.ts'

test.each([
  ['1,5', 1.5],
  ['1.25', 1.25],
  [' 2 ', 2],
  ['0,125', undefined],
  ['1.000,5', undefined],
  ['hai', undefined],
  ['-1', undefined],
  ['', undefined],
])('“%s” is read as %s', (typed, points) => {
  expect(parsePoints(typed)).toBe(points)
})
