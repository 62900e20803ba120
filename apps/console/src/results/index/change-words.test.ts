import type { ChangeDocument } from '@phieu/scoring'
import { expect, test } from 'vitest'
import { formats } from '../../i18n/format.ts'
import type { I18n } from '../../i18n/i18n.tsx'
import { vi } from '../../i18n/vi.ts'
import { moveWords, noiseWords } from './change-words.ts'

const i18n: I18n = { language: 'vi', t: vi, format: formats.vi, choose: () => {} }

test.each([
  ['3/2', null, 'tăng 1,50 điểm phần trăm'],
  ['-3/2', 1, 'giảm 1,5 điểm phần trăm'],
  ['0', null, 'không thay đổi'],
  ['1/1000', null, 'gần như không thay đổi'],
  ['-1/1000', null, 'gần như không thay đổi'],
])('a change of %s, printed with %s decimals, reads “%s”', (points, decimals, words) => {
  expect(moveWords(change({ points, decimals }), i18n)).toBe(words)
})

test('a change says whether chance alone could have made it, as far as that is known', () => {
  const noise = (withinNoise: boolean | null) => noiseWords(change({ withinNoise }), i18n)

  expect([noise(true), noise(false), noise(null)]).toEqual([
    'trong phạm vi sai số',
    'vượt phạm vi sai số',
    'chưa biết sai số',
  ])
})

test('what cannot be compared says why, and nothing of chance', () => {
  const closed = change({ state: 'unit-changed', points: null, withinNoise: null })

  expect(moveWords(closed, i18n)).toBe('không so sánh: đơn vị đã được sắp xếp lại')
  expect(noiseWords(closed, i18n)).toBeUndefined()
})

function change(given: Partial<ChangeDocument>): ChangeDocument {
  return {
    state: 'compared',
    points: '1',
    decimals: null,
    standardError: null,
    interval: null,
    withinNoise: false,
    ...given,
  }
}
