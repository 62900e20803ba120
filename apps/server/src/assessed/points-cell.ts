import { type AssessedValue } from '@phieu/office'
import type { Language } from '@phieu/survey'
import type { Wrong } from '../papers/sheets/fault.ts'
import { readDecimal } from '../papers/sheets/read-cell.ts'
import type { SheetCell } from '../papers/sheets/sheet.ts'

/** What is written where a criterion does not apply to a unit; the first is what this program writes. */
export const notApplicableMarks = {
  vi: ['KAD', 'Không áp dụng'],
  en: ['N/A', 'NA', 'Not applicable'],
} as const

/** What is written to take a value back; an empty cell leaves it as it is. */
export const clearMarks = { vi: ['XÓA', 'XOÁ'], en: ['CLEAR'] } as const

/** Whether a text is one of the marks; those of both languages are read in a file of either. */
export function isMark(marks: Record<Language, readonly string[]>, text: string): boolean {
  return [...marks.vi, ...marks.en].some((mark) => mark.toLowerCase() === text.toLowerCase())
}

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
