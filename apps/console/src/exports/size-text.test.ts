import { expect, test } from 'vitest'
import { sizeText } from './size-text.ts'

test('a size is told in the unit that makes it short, with the decimal mark of the language', () => {
  expect(sizeText(0, 'en')).toBe('0 kB')
  expect(sizeText(12, 'en')).toBe('0.1 kB')
  expect(sizeText(1_234_567, 'vi')).toBe('1,2 MB')
  expect(sizeText(987_654, 'en')).toBe('987.7 kB')
  expect(sizeText(5_600_000_000, 'vi')).toBe('5,6 GB')
})
