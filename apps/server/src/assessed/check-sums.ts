import type { AssessedValue } from '@phieu/office'
import type { Block, Definition } from '@phieu/survey'
import { wrong, type Fault } from '../papers/sheets/fault.ts'
import { readDecimal } from '../papers/sheets/read-cell.ts'
import type { TableRow } from '../papers/sheets/read-table.ts'
import { sumColumns, sumPoints } from './columns.ts'

/** Sums that are given beside their parts and contradict them, or can't be read. */
export function checkSums(
  row: TableRow,
  definition: Definition,
  block: Block,
  values: ReadonlyMap<string, AssessedValue>,
): Fault[] {
  return sumColumns(definition, block).flatMap(({ code, max, parts }): Fault[] => {
    const cell = row.cell(code)
    if (cell.kind === 'empty') return []
    const given = readDecimal(cell, { digits: 2, max })
    if (typeof given !== 'string') return [{ ...given, ...row.place(code) }]

    const points = parts.map((part) => values.get(part)).filter((each) => typeof each === 'number')
    const sum = sumPoints(points)
    if (Number(given) === sum) return []
    return [{ ...wrong('sum-contradicts', given, sum), ...row.place(code) }]
  })
}
