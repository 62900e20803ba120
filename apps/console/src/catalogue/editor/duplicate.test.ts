import { expect, test } from 'vitest'
import { duplicateOf } from './duplicate.ts'

const idsAfter = (own: string | number, ...others: (string | number)[]) =>
  duplicateOf(
    { id: own },
    [own, ...others].map((id) => ({ id })),
  ).id

test('a second one has the next free code, written like the first', () => {
  expect([idsAfter('A01'), idsAfter('A09'), idsAfter('A01', 'A02')]).toEqual(['A02', 'A10', 'A03'])
  expect([idsAfter('ND'), idsAfter('ND', 'ND2'), idsAfter('')]).toEqual(['ND2', 'ND3', ''])
  expect([idsAfter(1), idsAfter(1, 2, 3)]).toEqual([2, 4])
})

test('everything else is copied, and belongs to the second one alone', () => {
  const one = { code: 1, vi: 'Kém', groups: ['ND'] }
  const other = duplicateOf(one, [one])
  other.groups.push('DN')

  expect(other).toEqual({ code: 2, vi: 'Kém', groups: ['ND', 'DN'] })
  expect(one.groups).toEqual(['ND'])
})
