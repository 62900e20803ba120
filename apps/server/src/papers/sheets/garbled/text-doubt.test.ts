import { expect, test } from 'vitest'
import { doubtOf } from './text-doubt.ts'

test.each([
  ['TCVN3', 'Së Néi vô', 'Sở Nội vụ'],
  ['TCVN3, whose ư is a soft hyphen to others', 'Ph\u00ADêng Ba §×nh', 'Phường Ba Đình'],
  ['TCVN3 in capitals', 'Uû ban nh©n d©n', 'Uỷ ban nhân dân'],
  ['VNI', 'Sôû Noäi vuï', 'Sở Nội vụ'],
  ['VNI with a letter alone', 'Phöôøng Ba Ñình', 'Phường Ba Đình'],
  ['TCVN3, whose ư is a minus after a word processor', 'Së T\u2212 ph¸p', 'Sở Tư pháp'],
  ['UTF-8 as Windows-1252', 'Sá»Ÿ Ná»™i vá»¥', 'Sở Nội vụ'],
  ['UTF-8 misread twice', 'BÃ¡ÂºÂ£n TÃ¡ÂºÂ£n', 'Bản Tản'],
])('letters of %s are told, with what they say: %s', (_encoding, written, meant) => {
  expect(doubtOf(written)).toEqual({ kind: 'garbled', meant })
})

test.each(['S? N?i v?', 'H? T?', 'Ph??ng 1', 'S\uFFFD Nội vụ'])(
  'in “%s” letters were lost',
  (text) => {
    expect(doubtOf(text)).toEqual({ kind: 'lost' })
  },
)

test.each([
  'Sở Nội vụ',
  'Sở Nội vụ'.normalize('NFD'),
  'Hà Lê',
  'Lê Hòa',
  'Société Générale',
  'Zürich – Straße 5',
  'Ông/Bà có hài lòng không? Vì sao?',
  'Is the office easy to find?',
  'Biết về CCHC?',
  'https://hanoi.gov.vn/x?id=1',
  'Nhà văn hóa Ủy ban',
  'A25-01',
])('“%s” is as it was meant', (text) => {
  expect(doubtOf(text)).toBeUndefined()
})

test('letters of other scripts are named, and an Icelandic Đ is told', () => {
  expect(doubtOf('\u0412A1')).toEqual({ kind: 'foreign', letters: '\u0412' })
  expect(doubtOf('\uA4E2ở')).toEqual({ kind: 'foreign', letters: '\uA4E2' })
  expect(doubtOf('\u{1D400}01')).toEqual({ kind: 'foreign', letters: '\u{1D400}' })
  for (const letter of ['\u{1D7CF}', '\u0661', '\u2160', '\uFB01', '\u0251', '\u0131']) {
    expect(doubtOf(`B${letter}`)).toEqual({ kind: 'foreign', letters: letter })
  }
  expect(doubtOf('\uFF22\uFF11')).toBeUndefined()
  expect(doubtOf('\u00D0ông Anh')).toEqual({ kind: 'lookalike' })
})
