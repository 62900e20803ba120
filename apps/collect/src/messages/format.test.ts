import { expect, test } from 'vitest'
import { formatDay, formatTime } from './format.ts'

test('a day is written day first in both languages, whatever zone the phone is in', () => {
  expect(formatDay('2026-11-02', 'vi')).toBe('02/11/2026')
  expect(formatDay('2026-11-02', 'en')).toBe('02/11/2026')
})

test('the time of day is told by the clock of the phone, in four digits', () => {
  expect(formatTime(new Date(2026, 10, 2, 9, 5))).toBe('09:05')
  expect(formatTime(new Date(2026, 10, 2, 0, 0))).toBe('00:00')
  expect(formatTime(new Date(2026, 10, 2, 23, 59))).toBe('23:59')
})
