import { expect, test } from 'vitest'
import { dayAfter, startOfDay } from './start-of-day.ts'

test.each([
  ['2026-11-22', 'Asia/Ho_Chi_Minh', '2026-11-21T17:00:00.000Z'],
  ['2026-11-22', 'UTC', '2026-11-22T00:00:00.000Z'],
  // The clocks went forward at 2 in the morning, and back.
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
])('%s begins in %s at %s', (day, zone, moment) => {
  expect(startOfDay(day, zone)).toBe(moment)
})

test('after the last day of a year comes the first of the next', () => {
  expect(dayAfter('2026-12-31')).toBe('2027-01-01')
})
