import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divideWhileSafe } from './divisions.ts'

/** How much each of some steps leaves open, and how much must be left open. */
const anySteps = fc.tuple(fc.array(fc.nat(9), { minLength: 1, maxLength: 40 }), fc.nat(30))

test('whoever divides for every value it could have finds it told alike for all that are told to lie there', () => {
  fc.assert(
    fc.property(anySteps, ([open, enough]) => {
      const leaves = ([from, to]: readonly [number, number]) =>
        open.slice(from, to + 1).reduce((sum, own) => sum + own, 0)
      const ends = [0, open.length - 1] as const
      const told = open.map((_, value) =>
        divideWhileSafe(value, ends, (steps) => leaves(steps) >= enough),
      )

      for (const [value, [from, to]] of told.entries()) {
        expect(from <= value && value <= to).toBe(true)
        expect(told.slice(from, to + 1)).toEqual(open.slice(from, to + 1).map(() => [from, to]))
        const isAll = from === 0 && to === open.length - 1
        expect(isAll || leaves([from, to]) >= enough).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('of a figure that may be told by single steps a single one is told', () => {
  expect(divideWhileSafe(7, [0, 100], () => true)).toEqual([7, 7])
})

test('near an end at which too little is left open more steps are told together', () => {
  const isSafe = ([from, to]: readonly [number, number]) => from < 97 || to - from >= 3
  expect(divideWhileSafe(100, [0, 100], isSafe)).toEqual([97, 100])
  expect(divideWhileSafe(96, [0, 100], isSafe)).toEqual([96, 96])
})
