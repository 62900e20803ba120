import { expect, test } from 'vitest'
import { addressOfCode } from './address-of-code.ts'

const link = 'abcde12345'
const invitation = 'abcde12345fghjk67890'

test.each([
  link,
  `  ABCDE-12345 `,
  `https://phieu.example/l/${link}`,
  `https://phieu.example/l/${link}/`,
  `https://phieu.example/l/${link}?utm_source=zalo/x`,
  `https://phieu.example/l/${link}#:~:text=a`,
  `https://phieu.example/l/\u200E${link}\u2069`,
  'ａｂｃｄｅ１２３４５',
  `(${link})`,
  `“${link}”.`,
  `<https://phieu.example/l/${link}>`,
  `https://chat.example/go?to=https%3A%2F%2Fphieu.example%2Fl%2F${link}%3Fa%3D1&from=b`,
  `https://phieu.example/l/${link}?rate=100%`,
  'Mã: ABCDE-12345',
  'Mã ABCDE-12345 của Ông/Bà',
  'Mã của Ông/Bà:\nABCDE-12345.',
  'Your code: abcde 12345',
  'Mã: ABCDE-12345. Hotline: 0905123456',
  'Mã ABCDE-12345, hạn 30-11-2026',
])('a link’s code is found in “%s”', (typed) => {
  expect(addressOfCode(typed)).toBe(`/l/${link}`)
})

test.each([
  invitation,
  `https://phieu.example/i#${invitation}`,
  `https://phieu.example/i?x=1#${invitation}&utm_source=a/b`,
])('an invitation’s code is found in “%s”', (typed) => {
  expect(addressOfCode(typed)).toBe(`/i#${invitation}`)
})

// Telex makes `đ` of `dd` and `ế` of `ees`; VNI does so with digits.
test.each([
  '',
  '/',
  '#',
  'a',
  'https://phieu.example/l/',
  'https://example.test/l/',
  'abcđe12345',
  'abcdef12345ế',
  'Mã: abcdef1ă',
])('in “%s” there is no code', (typed) => {
  expect(addressOfCode(typed)).toBeUndefined()
})
