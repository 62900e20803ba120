// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { keepSums, readEarlier } from './seen.ts'

const key = 'phieu.console.seen.hn'
const sums = (counted: number) => ({ counted, lying: 0, held: 0, silent: 3, owed: 0 })

afterEach(() => localStorage.removeItem(key))

test('a day is compared with the last look of the day before it, however often one looks', () => {
  expect(show('2026-11-28', 10)).toBeUndefined()
  expect(show('2026-11-28', 14)).toBeUndefined()
  expect(show('2026-11-30', 20)).toEqual({ day: '2026-11-28', sums: sums(14) })
  expect(show('2026-11-30', 25)).toEqual({ day: '2026-11-28', sums: sums(14) })
  expect(show('2026-12-01', 26)).toEqual({ day: '2026-11-30', sums: sums(25) })
})

test('what a browser kept in another form is forgotten', () => {
  for (const kept of ['{', '2026-11-28 1 2', '28/11/2026 1 2 3 4 5']) {
    localStorage.setItem(key, kept)
    expect(show('2026-11-30', 1)).toBeUndefined()
  }
})

/** What is told beside figures that are then kept. */
function show(day: string, counted: number) {
  const earlier = readEarlier(localStorage, 'hn', day)
  keepSums(localStorage, 'hn', { day, sums: sums(counted) })
  expect(readEarlier(localStorage, 'hn', day)).toEqual(earlier)
  return earlier
}
