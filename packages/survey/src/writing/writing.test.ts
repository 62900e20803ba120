import { expect, test } from 'vitest'
import { writeDay, writeNumber } from './writing.ts'

test('a number has the decimal mark of its language, and so has every number of a text', () => {
  expect(writeNumber(12.5, 'vi')).toBe('12,5')
  expect(writeNumber(12.5, 'en')).toBe('12.5')
  expect(writeNumber('1 = 0.5; 2 = 1.25', 'vi')).toBe('1 = 0,5; 2 = 1,25')
  expect(writeNumber(1000, 'vi')).toBe('1000')
})

test('a day is written day first', () => {
  expect(writeDay('2026-11-02')).toBe('02/11/2026')
})
