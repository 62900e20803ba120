import { expect, test } from 'vitest'
import { isFoundIn, plainText } from './plain-text.ts'

test('accents, case and đ make no difference to a search', () => {
  expect(plainText('Phường Đống Đa')).toBe('phuong dong da')
  expect(plainText('PHƯỜNG ĐỐNG ĐA'.normalize('NFD'))).toBe('phuong dong da')
})

test.each(['dong da', 'ĐỐNG', 'phuong dong', 'da dong', '', '  '])(
  'Phường Đống Đa is found by "%s"',
  (search) => {
    expect(isFoundIn('Phường Đống Đa', search)).toBe(true)
  },
)

test('a unit with a hyphen is found with and without it', () => {
  expect(isFoundIn('Phường Văn Miếu - Quốc Tử Giám', 'van mieu quoc tu giam')).toBe(true)
  expect(isFoundIn('Phường Văn Miếu - Quốc Tử Giám', 'mieu - quoc')).toBe(true)
})

test('the middle of a word finds nothing', () => {
  expect(isFoundIn('Phường Đống Đa', 'ong')).toBe(false)
})
