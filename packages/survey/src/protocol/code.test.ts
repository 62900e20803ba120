import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupCode, normalizeCode, readCode } from './code.ts'

const sign = fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'.split(''))
const anyCode = fc.string({ unit: sign, minLength: 6, maxLength: 32 })

test('a code read from paper is known again, in groups, with capitals and look-alikes', () => {
  fc.assert(
    fc.property(
      anyCode,
      fc.constantFrom('0', 'o', 'O'),
      fc.constantFrom('1', 'l', 'I'),
      (code, nil, one) => {
        const typed = groupCode(code).replaceAll('0', nil).replaceAll('1', one)
        expect(normalizeCode(` ${typed.toUpperCase()} `)).toBe(code)
        expect(normalizeCode(typed.replaceAll('-', ' '))).toBe(code)
      },
    ),
  )
})

test('codes are printed in groups of four or five', () => {
  expect(groupCode('ab12cd34ef')).toBe('ab12c-d34ef')
  expect(groupCode('ab12cd34ef56gh78')).toBe('ab12-cd34-ef56-gh78')
})

test.each(['(', '“', '"', '<', '– ', ' \u200b', '[*'])(
  'a code that came in a message with %j before it is the code alone',
  (before) => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(readCode(before + code)).toBe(code)
      }),
    )
  },
)

test.each([',', ')', '.', '\u200b', '&utm_source=zalo', '”', '?', '\u2060)'])(
  'a code that came in a message with %j behind it is the code alone',
  (behind) => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(readCode(code + behind)).toBe(code)
      }),
    )
  },
)
