import { expect, test } from 'vitest'
import {
  quotaBlocks,
  readTarget,
  wantedOf,
  withCell,
  withColumn,
  withFile,
  withoutCells,
} from './quotas.ts'
import type { Quotas, QuotaBlock } from './quotas.ts'

const name = { vi: 'Khối', en: 'Block' }
const block: QuotaBlock = {
  id: 'B',
  name,
  groups: [
    { id: 'ND', name },
    { id: 'DN', name },
  ],
  units: [
    { id: 'B01', name: 'Phường Đống Đa' },
    { id: 'B02', name: 'Xã Ứng Hòa' },
  ],
}
const plain: Quotas = {
  defaultTarget: 30,
  targets: { DN: 10 },
  unitTargets: {},
  groupSizes: {},
  unitSizes: {},
}

test('the sum is of every group of every unit, each with its nearest number', () => {
  expect(wantedOf(plain, [block])).toBe(80)
  expect(wantedOf(withCell(plain, 'B01', 'ND', 5), [block])).toBe(55)
})

test('a cell that loses its own number is as its group again, and leaves no trace', () => {
  const changed = withCell(plain, 'B01', 'ND', 5)

  expect(withCell(changed, 'B01', 'ND', undefined)).toEqual(plain)
  expect(withoutCells(withColumn(plain, block, 'DN', 50), block)).toEqual(plain)
})

test('a column is filled for the units of its block', () => {
  expect(withColumn(plain, block, 'DN', 50).unitTargets).toEqual({
    B01: { DN: 50 },
    B02: { DN: 50 },
  })
})

test('a file makes only those cells their own that say something else', () => {
  const read = withFile(plain, { B01: { ND: 30, DN: 10 }, B02: { ND: 31, DN: 0 } })

  expect(read.unitTargets).toEqual({ B02: { ND: 31, DN: 0 } })
})

test.each([
  ['12', 12],
  ['0', 0],
  [' 7 ', 7],
  ['', undefined],
  ['-3', undefined],
  ['1.5', undefined],
])('%j is read as %j', (typed, read) => {
  expect(readTarget(typed)).toBe(read)
})

test('blocks without units are left out', () => {
  const definition = { blocks: [{ id: 'A', vi: 'A', en: 'A' }] }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of a definition as is read
  expect(quotaBlocks({ definition, units: [], questionnaires: [] } as never)).toEqual([])
})
