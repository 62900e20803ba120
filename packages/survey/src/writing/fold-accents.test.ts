import { expect, test } from 'vitest'
import { foldAccents, matches } from './fold-accents.ts'

test('Vietnamese is folded to what one types in a hurry', () => {
  expect(foldAccents('UBND phường Đống Đa, Xã Ứng Hòa')).toBe('ubnd phuong dong da, xa ung hoa')
})

test('a unit is found by any of its words, in any order, with or without accents', () => {
  const name = 'Sở Nông nghiệp và Môi trường'

  expect(matches(name, 'moi truong nong')).toBe(true)
  expect(matches(name, 'Môi Trường')).toBe(true)
  expect(matches(name, '  ')).toBe(true)
  expect(matches(name, 'noi vu')).toBe(false)
})

test('it makes no difference whether accents came composed or not', () => {
  expect(matches('Xã Ứng Hòa'.normalize('NFD'), 'ứng hòa'.normalize('NFC'))).toBe(true)
})
