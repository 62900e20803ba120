import { Overview } from '@phieu/office'
import { expect, test } from 'vitest'
import {
  quotaBlocks,
  quotasFor,
  wantedOf,
  withCell,
  withColumn,
  findOverfull,
  withFile,
  withSize,
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

test('another round’s quotas are taken for what both ask, and nothing of what this one has not', () => {
  const other: Quotas = {
    defaultTarget: 40,
    targets: { DN: 20, LDS: 5 },
    unitTargets: { B01: { ND: 7, LDS: 2 }, A09: { ND: 1 } },
    groupSizes: { LDS: 9 },
    unitSizes: { B02: { DN: 12 } },
    populations: [],
  }

  expect(quotasFor([block], other)).toEqual({
    defaultTarget: 40,
    targets: { DN: 20 },
    unitTargets: { B01: { ND: 7 } },
    groupSizes: {},
    unitSizes: { B02: { DN: 12 } },
  })
})

test('a column is filled for the units of its block', () => {
  expect(withColumn(plain, block, 'DN', 50).unitTargets).toEqual({
    B01: { DN: 50 },
    B02: { DN: 50 },
  })
})

test('a file makes only those cells their own that say something else', () => {
  const read = withFile(plain, { B01: { ND: 30, DN: 10 }, B02: { ND: 31, DN: 0 } }, 'targets')

  expect(read.unitTargets).toEqual({ B02: { ND: 31, DN: 0 } })
})

test('sizes of single units go before that of their group', () => {
  const known = { ...plain, groupSizes: { ND: 20 } }

  const read = withFile(known, { B01: { ND: 20, DN: 4 }, B02: { ND: 6 } }, 'sizes')

  expect(read.unitSizes).toEqual({ B01: { DN: 4 }, B02: { ND: 6 } })
  expect(withSize(read, 'B02', 'ND', undefined).unitSizes).toEqual({ B01: { DN: 4 } })
})

test('more ballots than people are named, with both numbers', () => {
  const known = { ...plain, groupSizes: { ND: 20 }, unitSizes: { B02: { ND: 6 } } }
  const counted = (id: string, ballots: number) => ({
    id,
    name: id,
    ballots,
    groups: [{ group: 'ND', ballots, target: 30 }],
    survey: { points: null, max: '0', standardError: null, basis: 'unknown', interval: null },
    itemsWithoutGroup: 0,
    tooFew: [],
  })
  const units = [counted('B01', 20), counted('B02', 7)]
  const standing = { units: 2, withBallots: 2, few: 0 }
  const blocks = [{ id: 'B', name, maxSurvey: '30', standing, groups: [], units }]

  expect(findOverfull(known, Overview.pick({ blocks: true }).parse({ blocks }))).toEqual([
    { unit: 'B02', group: 'ND', ballots: 7, size: 6 },
  ])
})

test('blocks without units are left out', () => {
  const definition = { blocks: [{ id: 'A', vi: 'A', en: 'A' }] }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of a definition as is read
  expect(quotaBlocks({ definition, units: [], questionnaires: [] } as never)).toEqual([])
})
