import { clearMarks, isMark, notApplicableMarks, type AssessedValue } from '@phieu/office'
import type { Wrong } from '../papers/sheets/fault.ts'
import { readDecimal } from '../papers/sheets/read-cell.ts'
import type { SheetCell } from '../papers/sheets/sheet.ts'

/**
 * What a cell says of points.
 *
 * @returns `undefined` when it says nothing: what stands stays; `null` when it takes a value back
 */
export function readPointsCell(cell: SheetCell, max: number): AssessedValue | undefined | Wrong {
  if (cell.kind === 'empty') return undefined
  if (cell.kind === 'text' && isMark(notApplicableMarks, cell.text)) return 'not-applicable'
  if (cell.kind === 'text' && isMark(clearMarks, cell.text)) return null

  const decimal = readDecimal(cell, { digits: 2, max })
  return typeof decimal === 'string' ? Number(decimal) : decimal
}
