import type { ChangeDocument } from '@phieu/scoring'
import { expect, test } from 'vitest'
import { formatFor } from '../../i18n/format.ts'
import type { Speech } from '../../i18n/language.tsx'
import { vi } from '../../i18n/vi.ts'
import { moveWords, noiseWords } from './change-words.ts'

const speech: Speech = { language: 'vi', t: vi, format: formatFor('vi'), speak: () => {} }

test.each([
  ['3/2', null, 'tăng 1,50 điểm phần trăm'],
  ['-3/2', 1, 'giảm 1,5 điểm phần trăm'],
  ['0', null, 'không thay đổi'],
  ['1/1000', null, 'gần như không thay đổi'],
  ['-1/1000', null, 'gần như không thay đổi'],
])('a change of %s, printed with %s decimals, reads “%s”', (points, decimals, words) => {
  expect(moveWords(change({ points, decimals }), speech)).toBe(words)
})

test('a change says whether chance alone could have made it, as far as that is known', () => {
  const noise = (withinNoise: boolean | null) => noiseWords(change({ withinNoise }), speech)

  expect([noise(true), noise(false), noise(null)]).toEqual([
    'trong phạm vi sai số',
    'vượt phạm vi sai số',
    'chưa biết sai số',
  ])
})

test('what cannot be compared says why, and nothing of chance', () => {
  const closed = change({ state: 'unit-changed', points: null, withinNoise: null })

  expect(moveWords(closed, speech)).toBe('không so sánh: đơn vị đã được sắp xếp lại')
  expect(noiseWords(closed, speech)).toBeUndefined()
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
