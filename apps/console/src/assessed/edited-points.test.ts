import { expect, test } from 'vitest'
import type { AssessedUnit } from '../api/answers.ts'
import {
  cellOfFault,
  codesOf,
  countEdits,
  realEdits,
  sumWith,
  typeCells,
  writeEdits,
} from './edited-points.ts'

const column = (code: string) => ({
  code,
  area: 1,
  criterion: null,
  name: { vi: code, en: code },
  max: 10,
})
const block = { columns: [column('area_1'), column('area_2')] }
const unit: AssessedUnit = {
  id: 'A-1',
  name: 'Sở Nội vụ',
  values: [9.5, 0.1],
  points: 9.6,
  missing: 0,
}
const typed = (code: string, text: string) => ({ unit: 'A-1', code, text })
const blocks = [{ ...block, id: 'A', name: { vi: '', en: '' }, max: 20, units: [unit] }]

test('only what differs from what stands is an edit, however it is written', () => {
  const real = (text: string, values: AssessedUnit['values'] = unit.values) =>
    countEdits(
      realEdits(typeCells({}, [typed('area_1', text)]), [
        { ...blocks[0]!, units: [{ ...unit, values }] },
      ]),
    )

  expect(['9,5', ' 9.50 ', '9,50'].map((text) => real(text))).toEqual([0, 0, 0])
  expect(['', '8', 'KAD', 'chín'].map((text) => real(text))).toEqual([1, 1, 1, 1])
  expect(['kad', 'N/A', '0'].map((text) => real(text, ['not-applicable', 1]))).toEqual([0, 0, 1])
  expect(['', ' ', '0'].map((text) => real(text, [null, 1]))).toEqual([0, 0, 1])
})

test('the file says nothing of other cells, and that an emptied one is taken back', () => {
  const edits = { 'A-1': { area_2: '7,5' }, 'A-2': { area_1: ' ', area_2: 'a;"b"' } }
  expect(writeEdits(edits, ['area_1', 'area_2'])).toBe(
    'unit_id;area_1;area_2\nA-1;;7,5\nA-2;CLEAR;"a;""b"""',
  )
})

test('a fault of the file is told at the cell that was typed', () => {
  const edits = { 'A-1': { area_2: '7' }, 'A-2': { area_1: '99' } }
  const codes = ['area_1', 'area_2']
  expect(cellOfFault({ row: 3, column: 'B' }, edits, codes)).toEqual({
    unit: 'A-2',
    code: 'area_1',
  })
  expect(cellOfFault({ row: 2, column: 'C' }, edits, codes)).toEqual({
    unit: 'A-1',
    code: 'area_2',
  })
  expect(cellOfFault({ row: null, column: null }, edits, codes)).toBeUndefined()
  expect(cellOfFault({ row: 9, column: 'B' }, edits, codes)).toBeUndefined()
  expect(
    cellOfFault(
      { row: 2, column: 'AB' },
      edits,
      Array.from({ length: 30 }, (_, at) => `c${at}`),
    ),
  ).toEqual({ unit: 'A-1', code: 'c26' })
})

test('the sum is exact, and follows what is typed', () => {
  expect(sumWith(block, unit, {})).toBe(9.6)
  expect(sumWith(block, unit, { 'A-1': { area_2: '0,2' } })).toBe(9.7)
  expect(sumWith(block, unit, { 'A-1': { area_2: 'KAD' } })).toBe(9.5)
  expect(codesOf(blocks)).toEqual(['area_1', 'area_2'])
})
