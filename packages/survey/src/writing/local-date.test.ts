import { expect, test } from 'vitest'
import { LocalDate, localDate, mondayOf } from '../index.ts'

test.each([
  ['Asia/Ho_Chi_Minh', '2026-11-22T16:59:59Z', '2026-11-22'],
  ['Asia/Ho_Chi_Minh', '2026-11-22T17:00:00Z', '2026-11-23'],
  ['Pacific/Auckland', '2026-11-22T11:00:00Z', '2026-11-23'],
  ['America/Los_Angeles', '2026-11-22T07:59:00Z', '2026-11-21'],
  ['UTC', '2026-12-31T23:59:59Z', '2026-12-31'],
])('in %s it is at %s the day %s', (zone, now, day) => {
  expect(localDate(new Date(now), zone)).toBe(day)
})

test.each(['0000-01-01', '0000-12-31', '2027-02-29', '2026-13-01', '10000-01-01', '2026-1-1'])(
  '%s is no day',
  (day) => {
    expect(LocalDate.safeParse(day).success).toBe(false)
  },
)

test.each(['0001-01-01', '2028-02-29', '9999-12-31'])('the week of %s begins on a day', (day) => {
  expect(LocalDate.safeParse(mondayOf(LocalDate.parse(day))).success).toBe(true)
})

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2027-01-03', '2026-12-28'],
  ['2026-03-01', '2026-02-23'],
])('%s lies in the week of Monday %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday)
})
