import { expect, test } from 'vitest'
import { chanceOf } from './chance.ts'

test('two people and two ballots: both are right, or none', () => {
  expect(chanceOf(1, [2])).toBeCloseTo(1 / 2)
  expect(chanceOf(2, [2])).toBeCloseTo(1 / 2)
})

test('all of four cells of ten is as improbable as dealing them right', () => {
  const right = 1 / 3_628_800
  expect(chanceOf(40, [10, 10, 10, 10]) / right ** 4).toBeCloseTo(1)
})

test('hits of dealing at random lie as they should', () => {
  const cells = [5, 5, 10]
  expect(chanceOf(0, cells)).toBeCloseTo(1)
  // Close to Poisson’s law with three hits.
  expect(chanceOf(4, cells)).toBeCloseTo(1 - Math.exp(-3) * (1 + 3 + 9 / 2 + 27 / 6), 2)
})
