import { expect, test } from 'vitest'
import { formatAge, formatSize } from './format.ts'

const now = new Date('2026-11-22T09:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

test('an age is told in the largest whole unit', () => {
  expect(formatAge(ago(0.5), now, 'vi')).toBeUndefined()
  expect(formatAge(ago(59), now, 'vi')).toBe('59 phút trước')
  expect(formatAge(ago(61), now, 'en')).toBe('1 hour ago')
  expect(formatAge(ago(47 * 60), now, 'en')).toBe('47 hours ago')
  expect(formatAge(ago(3 * 1440 + 5), now, 'vi')).toBe('3 ngày trước')
})

test('a clock that was set back makes no age below nothing', () => {
  expect(formatAge(ago(-90), now, 'vi')).toBeUndefined()
})

test('sizes have a decimal comma in Vietnamese', () => {
  expect(formatSize(1_250_000_000, 'vi')).toBe('1,3 GB')
  expect(formatSize(48_400_000, 'en')).toBe('48 MB')
})
