import { expect, test } from 'vitest'
import { withoutExplained } from './explained.ts'

const hang = { id: 'u-1', name: 'Nguyễn Thị Hằng' }
const closing = {
  from: 'open' as const,
  to: 'closed' as const,
  by: hang,
  at: '2026-11-30T02:00:00.000Z',
  reason: 'Vùng bị bão',
  red: [{ code: 'thin-units' as const, count: 3 }],
}
const thin = (count: number) => ({
  code: 'thin-units' as const,
  level: 'red' as const,
  count,
  examples: [],
})

test('a reason explains as much as it was given for; more of it, or something else, is red again', () => {
  const missing = { ...thin(1), code: 'missing-points' as const }

  expect(withoutExplained([thin(3), missing], [closing], 'u-1')).toEqual([
    { ...thin(3), level: 'look', explained: 'Vùng bị bão' },
    missing,
  ])
  expect(withoutExplained([thin(4)], [closing], 'u-1')).toEqual([thin(4)])
})
