import { expect, test } from 'vitest'
import { formats } from './format.ts'

const { vi, en } = formats

test('a day is written day first in both languages, whatever zone the phone is in', () => {
  expect(vi.day('2026-11-02')).toBe('02/11/2026')
  expect(en.day('2026-11-02')).toBe('02/11/2026')
})

test('the time of day is told by the clock of the phone, in four digits', () => {
  expect(vi.time(new Date(2026, 10, 2, 9, 5))).toBe('09:05')
  expect(vi.time(new Date(2026, 10, 2, 0, 0))).toBe('00:00')
  expect(vi.time(new Date(2026, 10, 2, 23, 59))).toBe('23:59')
})

const now = new Date('2026-11-22T09:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

test('an age is told in the largest whole unit', () => {
  expect(vi.age(ago(0.5), now)).toBeUndefined()
  expect(vi.age(ago(59), now)).toBe('59 phút trước')
  expect(en.age(ago(61), now)).toBe('1 hour ago')
  expect(en.age(ago(47 * 60), now)).toBe('47 hours ago')
  expect(vi.age(ago(3 * 1440 + 5), now)).toBe('3 ngày trước')
})

test('a clock that was set back makes no age below nothing', () => {
  expect(vi.age(ago(-90), now)).toBeUndefined()
})

test('sizes have a decimal comma in Vietnamese', () => {
  expect(vi.size(1_250_000_000)).toBe('1,3 GB')
  expect(en.size(48_400_000)).toBe('48 MB')
})
