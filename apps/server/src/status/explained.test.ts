import { expect, test } from 'vitest'
import { withoutExplained } from './explained.ts'

const hang = { id: 'u-1', name: 'Nguyễn Thị Hằng' }
const closing = {
  from: 'open' as const,
  to: 'closed' as const,
  by: hang,
  at: '2026-11-30T02:00:00.000Z',
  reason: 'Vùng bị bão',
  red: [{ code: 'thin-units' as const, count: 3, units: ['A02', 'A03', 'A04'] }],
}
const thin = (...units: string[]) => ({
  code: 'thin-units' as const,
  level: 'red' as const,
  count: units.length,
  examples: [],
  units,
})

test('a reason explains as much as it was given for; more of it, or something else, is red again', () => {
  const missing = { ...thin('A02'), code: 'missing-points' as const }

  const both = withoutExplained([thin('A02', 'A04'), missing], [closing], 'u-1')
  expect(both).toEqual([
    { ...thin('A02', 'A04'), level: 'look', explained: 'Vùng bị bão' },
    missing,
  ])
  const more = thin('A02', 'A03', 'A04', 'A05')
  expect(withoutExplained([more], [closing], 'u-1')).toEqual([more])
})

test('as many of other units were not explained', () => {
  const others = thin('A02', 'A03', 'A05')

  expect(withoutExplained([others], [closing], 'u-1')).toEqual([others])
})
