import { expect, test } from 'vitest'
import { makeRanking } from '../../testing/test-documents.ts'
import { describeAwards } from './describe-awards.ts'

const ranking = makeRanking('C', [
  { name: 'Thuế', percent: '95.77', rank: 1 },
  { name: 'Kho bạc', percent: '95.1', rank: 2 },
])
const [one, two] = ranking.units.map(({ unit }) => unit)
const first = {
  block: 'C',
  kind: 'first',
  unit: one!,
  value: '9577/100',
  withinNoise: null,
} as const
const rise = { block: 'C', kind: 'rise', unit: two!, value: '5/4', alike: null } as const
const granted = [
  { block: 'C', kind: 'first', unit: one!, title: null },
  { block: 'C', kind: 'rise', unit: two!, title: null },
  { block: 'C', kind: 'other', unit: two!, title: 'sáng kiến một cửa số' },
  { block: 'A', kind: 'first', unit: 'A1', title: null },
] as const

test('who is commended is told with what keeps it from being sure', () => {
  const proposed = [
    { ...first, alike: [two!] },
    { ...rise, withinNoise: true },
  ]

  expect(describeAwards({ proposed, granted: [...granted] }, ranking, 'vi')).toEqual([
    'Thuế: đứng đầu, Chỉ số 95,77%; về thống kê chưa phân biệt được với Kho bạc.',
    'Kho bạc: tăng nhiều nhất so với đợt trước, 1,25 điểm phần trăm (nằm trong phạm vi sai số).',
    'Kho bạc: sáng kiến một cửa số.',
  ])
})

test('what is sure is told without more', () => {
  const proposed = [
    { ...first, alike: [] },
    { ...rise, withinNoise: false },
  ]

  expect(describeAwards({ proposed, granted: [...granted] }, ranking, 'en').slice(0, 2)).toEqual([
    'Thuế: first, with an index of 95.77%.',
    'Kho bạc: the largest rise against the previous round, 1.25 percentage points.',
  ])
})
