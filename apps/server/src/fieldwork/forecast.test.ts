import { expect, test } from 'vitest'
import { daysAfter, forecastOf, paceSince } from './forecast.ts'

const days = { today: '2026-11-21', lastDay: '2026-11-30' }

test('a target is reached when every day brings what the days since a Monday brought', () => {
  // 20 missing, 26 in thirteen days: two a day, ten days.
  const figures = { counted: 30, recent: 26, target: 50 }

  expect(forecastOf(figures, days)).toEqual({ state: 'late', on: '2026-12-01' })
  expect(forecastOf(figures, { ...days, lastDay: '2026-12-01' }).state).toBe('on-time')
  expect(forecastOf(figures, { ...days, lastDay: undefined })).toEqual({
    state: 'open',
    on: '2026-12-01',
  })
})

test('what is reached, stalled or not wanted has no day', () => {
  expect(forecastOf({ counted: 50, recent: 0, target: 50 }, days).state).toBe('reached')
  expect(forecastOf({ counted: 1, recent: 0, target: 50 }, days).state).toBe('stalled')
  expect(forecastOf({ counted: 1, recent: 1, target: 0 }, days).state).toBe('none')
  expect(forecastOf({ counted: 1, recent: 1, target: undefined }, days).state).toBe('none')
})

test('a pace that would take thousands of years ends with the calendar', () => {
  const figures = { counted: 0, recent: 1, target: 1_000_000_000 }

  expect(forecastOf(figures, days)).toEqual({ state: 'late', on: '9999-12-31' })
})

test('the pace is taken over whole weeks: seven days on a Sunday, thirteen on the day before', () => {
  expect(paceSince('2026-11-22')).toBe('2026-11-16')
  expect(paceSince('2026-11-21')).toBe('2026-11-09')
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
})
