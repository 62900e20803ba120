import { expect, test } from 'vitest'
import { compareNames, formats } from './format.ts'

const { vi, en } = formats

test('points keep two decimals and round half up, from the exact value', () => {
  expect(vi.points('303/100')).toBe('3,03')
  expect(en.points('303/100')).toBe('3.03')
  // 1.005 as a double lies below the half and would become 1.00.
  expect(vi.points('201/200')).toBe('1,01')
})

test('a share is written as four decimals or as a percentage', () => {
  expect(vi.share('303/400')).toBe('0,7575')
  expect(vi.percent('303/400')).toBe('75,8%')
  expect(en.percent('1')).toBe('100.0%')
})

test('what nobody answered is a dash, not a nought', () => {
  expect([vi.points(null), vi.share(null), vi.percent(null), vi.interval(null, 2)]).toEqual([
    '–',
    '–',
    '–',
    '–',
  ])
})

test('thousands, intervals and days are written as officials write them', () => {
  expect(vi.count(1240)).toBe('1.240')
  expect(en.count(1240)).toBe('1,240')
  expect(vi.interval([20.104, 22.576], 2)).toBe('20,10–22,58')
  expect(vi.day('2026-11-22')).toBe('22/11/2026')
})

test('names follow the Vietnamese alphabet', () => {
  expect(['Đống Đa', 'Dương Nội', 'Ô Chợ Dừa', 'Ân Thi', 'An Khánh'].sort(compareNames)).toEqual([
    'An Khánh',
    'Ân Thi',
    'Dương Nội',
    'Đống Đa',
    'Ô Chợ Dừa',
  ])
})

test('a size is told in the unit that makes it short, with the decimal mark of the language', () => {
  expect(en.size(0)).toBe('0 kB')
  expect(en.size(12)).toBe('0.1 kB')
  expect(vi.size(1_234_567)).toBe('1,2 MB')
  expect(en.size(987_654)).toBe('987.7 kB')
  expect(vi.size(5_600_000_000)).toBe('5,6 GB')
})
