import type { LineageEvent } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { findAncestor } from '../index.ts'

const earlier = new Set(['A02', 'A04', 'A05', 'C01', 'D01'])
const lineage: LineageEvent[] = [
  { kind: 'merge', on: '2025-03-01', from: ['A04', 'A05'], to: ['A25-04'] },
  { kind: 'rename', on: '2025-03-01', from: ['C01'], to: ['C25-01'] },
  { kind: 'rename', on: '2025-07-01', from: ['C25-01'], to: ['C25-02'] },
  { kind: 'split', on: '2025-07-01', from: ['A02'], to: ['B1', 'B2'] },
  { kind: 'close', on: '2025-07-01', from: ['D01'], to: [] },
]

describe('a unit is followed back to an earlier registry', () => {
  test.each([
    ['under its own id', 'D01', { unit: 'same', earlier: 'D01' }],
    ['through its renames', 'C25-02', { unit: 'renamed', earlier: 'C01' }],
    ['but not through a merger, whatever name it keeps', 'A25-04', { unit: 'changed' }],
    ['nor through a split', 'B1', { unit: 'changed' }],
    ['nor where nothing says what it was', 'B00166', { unit: 'changed' }],
  ])('%s', (_what, unit, ancestry) => {
    expect(findAncestor(unit, lineage, earlier, '2024-12-31')).toEqual({
      earlier: undefined,
      ...ancestry,
    })
  })

  test('and does not run in circles when the events do', () => {
    const circle: LineageEvent[] = [
      { kind: 'rename', on: '2025-01-01', from: ['X'], to: ['Y'] },
      { kind: 'rename', on: '2025-02-01', from: ['Y'], to: ['X'] },
    ]

    expect(findAncestor('X', circle, earlier, '2024-12-31')).toEqual({
      unit: 'changed',
      earlier: undefined,
    })
  })
})
