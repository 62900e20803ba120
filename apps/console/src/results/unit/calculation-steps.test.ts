import { fractionText } from '@phieu/scoring'
import { expect, test } from 'vitest'
import type { GroupScore, ItemReport } from '../../api/answers.ts'
import { groupWorking, itemWorking, workingText, workingValue } from './calculation-steps.ts'

const businesses = group('DN', [0, 2, 6, 20, 12], '61/80')
const citizens = group('ND', [2, 5, 13, 50, 30], '301/400')

test('a group’s share is written out from its answers', () => {
  const working = groupWorking({ kind: 'linear' }, businesses)!

  expect(workingText(working)).toBe('(0 × 0 + 2 × 1/4 + 6 × 1/2 + 20 × 3/4 + 12 × 1) / 40')
  expect(fractionText(workingValue(working))).toBe('61/80')
})

test('answers that are not scored stand in no term', () => {
  const working = groupWorking({ kind: 'topTwo' }, businesses)!

  expect(working.terms).toHaveLength(5)
  expect(fractionText(workingValue(working))).toBe('4/5')
})

test('a group without a scored answer has nothing to work out', () => {
  expect(groupWorking({ kind: 'linear' }, group('ND', [0, 0, 0, 0, 0], null))).toBeUndefined()
})

test('the item’s share is the weighted mean of the groups that count', () => {
  const working = itemWorking(item([businesses, citizens]))!

  expect(workingText(working)).toBe('(1 × 61/80 + 1 × 301/400) / 2')
  expect(fractionText(workingValue(working))).toBe('303/400')
})

test('a skipped group has no term, and without any group there is no working', () => {
  const skipped: GroupScore = { ...citizens, skipped: 'below-minimum' }

  expect(workingText(itemWorking(item([businesses, skipped]))!)).toBe('(1 × 61/80) / 1')
  expect(itemWorking(item([skipped]))).toBeUndefined()
})

function group(id: string, counts: number[], share: string | null): GroupScore {
  const answer = (code: number, n: number, excluded = false) => ({
    code,
    text: { vi: `${code}`, en: `${code}` },
    excluded,
    n,
  })
  return {
    group: id,
    name: { vi: id, en: id },
    n: counts.reduce((sum, count) => sum + count, 0),
    excluded: 3,
    counts: [...counts.map((count, at) => answer(at + 1, count)), answer(9, 3, true)],
    share,
    standardError: null,
    basis: 'spread',
    interval: null,
    weight: 1,
    skipped: share === null ? 'nobody-answered' : null,
  }
}

function item(groups: GroupScore[]): ItemReport {
  return {
    id: 'B01',
    text: { vi: 'B01', en: 'B01' },
    area: 1,
    maxPoints: '4',
    rule: { kind: 'linear' },
    treatment: 'scored',
    points: null,
    max: '4',
    standardError: null,
    basis: 'spread',
    interval: null,
    share: null,
    n: 0,
    counts: [],
    groups,
    hiddenGroups: [],
  }
}
