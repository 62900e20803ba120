import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextSort, orderText, parameterOf, readOrder, readTable } from './table-address.ts'
import { withFilters } from './with-filters.ts'

test('an address says what is looked for, the order and the page', () => {
  expect(readTable(new URLSearchParams('q=đống+đa&sort=-ballots&page=3'))).toEqual({
    search: 'đống đa',
    order: { by: 'ballots', descending: true },
    page: 3,
  })
})

test('an empty address, and one that somebody made up, show the first page as it came', () => {
  const first = { search: '', order: undefined, page: 1 }
  expect(readTable(new URLSearchParams())).toEqual(first)
  for (const page of ['0', '-2', '1.5', 'two', '1e99']) {
    expect(readTable(new URLSearchParams({ page }))).toEqual(first)
  }
})

test('two lists of a page do not hear each other', () => {
  const address = new URLSearchParams(
    withFilters(new URLSearchParams('q=an&page=2'), { [parameterOf('devices', 'q')]: 'binh' }),
  )
  expect(readTable(address)).toMatchObject({ search: 'an', page: 2 })
  expect(readTable(address, 'devices')).toMatchObject({ search: 'binh', page: 1 })
})

test('a head sorts one way, the other way, and back to the order in which the rows came', () => {
  expect(nextSort(undefined, 'points', 'descending')).toBe('-points')
  expect(nextSort({ by: 'points', descending: true }, 'points', 'descending')).toBe('points')
  expect(nextSort({ by: 'points', descending: false }, 'points', 'descending')).toBe('')
  expect(nextSort({ by: 'points', descending: false }, 'name', 'ascending')).toBe('name')
  expect(nextSort({ by: 'name', descending: false }, 'name', 'ascending')).toBe('-name')
})

test('whatever a list is ordered by survives the address', () => {
  const anyOrder = fc.record({
    by: fc.string({ minLength: 1 }).filter((by) => !by.startsWith('-')),
    descending: fc.boolean(),
  })
  fc.assert(
    fc.property(anyOrder, (order) => {
      const address = new URLSearchParams(
        withFilters(new URLSearchParams('q=a'), { sort: orderText(order) }),
      )
      expect(readOrder(address.get('sort') ?? '')).toEqual(order)
    }),
  )
})
