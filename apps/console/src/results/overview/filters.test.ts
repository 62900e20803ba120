import { expect, test } from 'vitest'
import type { UnitRow } from '../../api/answers.ts'
import { withFilters } from '../../components/table/with-filters.ts'
import { filterUnits, readFilters } from './filters.ts'

const units = [
  unit('Phường Đống Đa', 40, ['ND']),
  unit('Phường Ba Đình', 0, []),
  unit('Xã Đông Anh', 120, []),
]

test('units are found without accents', () => {
  expect(names({ search: 'dong', shown: 'all' })).toEqual(['Phường Đống Đa', 'Xã Đông Anh'])
})

test('units without ballots, and units with too few in a group, can be singled out', () => {
  expect(names({ search: '', shown: 'silent' })).toEqual(['Phường Ba Đình'])
  expect(names({ search: '', shown: 'few' })).toEqual(['Phường Đống Đa'])
  expect(names({ search: 'xa', shown: 'few' })).toEqual([])
})

test('an address says all that is filtered, and nothing else', () => {
  const address = new URLSearchParams(
    withFilters(new URLSearchParams('block=B&show=few'), {
      show: '',
      q: 'đống',
      sort: '-points',
    }),
  )

  expect(readFilters(address)).toEqual({
    block: 'B',
    search: 'đống',
    shown: 'all',
    order: { by: 'points', descending: true },
  })
})

test('an address that somebody made up shows everything', () => {
  expect(readFilters(new URLSearchParams('show=nonsense'))).toMatchObject({ shown: 'all' })
})

function names(filters: Parameters<typeof filterUnits>[1]): string[] {
  return filterUnits(units, filters).map((each) => each.name)
}

function unit(name: string, ballots: number, tooFew: string[]): UnitRow {
  return {
    id: name,
    name,
    ballots,
    groups: [{ group: 'ND', ballots, target: 30 }],
    survey: { points: null, max: '30', standardError: null, basis: 'unknown', interval: null },
    itemsWithoutGroup: 0,
    tooFew,
  }
}
