import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { fillIn } from './older-browsers.ts'
import { takeNewerBuiltIns } from './testing/older-browser.ts'

const numbers = fc.array(fc.integer())

test('what is filled in does what the language does', () => {
  fc.assert(
    fc.property(numbers, fc.integer(), fc.nat({ max: 9 }), (list, value, at) => {
      const here = list.length > 0 ? at % list.length : 0
      const tell = () => [
        list.toReversed(),
        list.toSorted((a, b) => a - b),
        list.toSpliced(here, 1, value, value),
        list.toSpliced(here, 2),
        list.length > 0 ? list.with(here, value) : [],
        [...Map.groupBy(list, (each) => each % 3)],
        ['Sở 😀', '\uD83D', '\uDE00\uD83D', ''].map((text) => text.isWellFormed()),
        new URLSearchParams(list.map((each) => ['q', String(each)])).size,
      ]
      const native = JSON.stringify(tell())

      const giveBack = takeNewerBuiltIns()
      fillIn()
      const filled = JSON.stringify(tell())
      giveBack()

      expect(filled).toBe(native)
    }),
  )
})

test('a place that a list does not have is refused alike', () => {
  onTestFinished(takeNewerBuiltIns())
  fillIn()

  const [at, before] = [1, -2]
  expect(() => [1].with(at, 0)).toThrow(RangeError)
  expect(() => [1].with(before, 0)).toThrow(RangeError)
  expect([1, 2].with(before, 0)).toEqual([0, 2])
})
