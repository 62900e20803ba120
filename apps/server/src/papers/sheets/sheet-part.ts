import type { CellFormat } from './cell-formats.ts'
import { openCellGrid } from './cell-grid.ts'
import { ROW_LIMIT } from './limits.ts'
import { readXml } from './read-xml.ts'
import {
  emptyCell,
  textCell,
  type CellPlace,
  type ColumnSpan,
  type MergedCells,
  type NumberFormat,
  type Sheet,
  type SheetCell,
} from './sheet.ts'

/** What cells refer to. */
export interface WorkbookParts {
  texts: readonly SheetCell[]
  formats: readonly CellFormat[]
  /** Whether days are counted from 1904. */
  from1904: boolean
}

type Attributes = Readonly<Record<string, string>>

/** A cell while it is read. */
interface OpenCell {
  type: string
  style: number
  value: string
  formula: string | undefined
}

/** The last row and column that any program has, from 0. */
const LAST_ROW = 1_048_575
const LAST_COLUMN = 16_383

/** One sheet of a workbook, with what doesn't show on it; reading aids of its texts are left out. */
export function readSheetPart(
  part: Uint8Array,
  workbook: WorkbookParts,
): Sheet | 'broken' | 'too-much-text' | 'too-many-cells' | 'too-many-rows' {
  const grid = openCellGrid()
  const hiddenRows = new Set<number>()
  const hiddenColumns: ColumnSpan[] = []
  const hiddenCells: CellPlace[] = []
  const merged: MergedCells[] = []
  const at = { row: -1, column: -1 }
  const isOutside = () =>
    at.row > LAST_ROW ||
    at.column > LAST_COLUMN ||
    hiddenColumns.length > LAST_COLUMN ||
    merged.length > ROW_LIMIT
  let cell: OpenCell | undefined
  let collects: 'value' | 'formula' | undefined
  let inAid = false

  const isWhole = readXml(part, {
    open(name, attributes) {
      if (name === 'col' && (isHidden(attributes) || isNothing(attributes.width))) {
        hiddenColumns.push(columnSpan(attributes))
      } else if (name === 'row') {
        at.row = attributes.r === undefined ? at.row + 1 : rowOf(attributes.r)
        at.column = -1
        if (isHidden(attributes) || isNothing(attributes.ht)) hiddenRows.add(at.row)
      } else if (name === 'c') {
        at.column = attributes.r === undefined ? at.column + 1 : columnOf(attributes.r)
        cell = openCell(attributes)
      } else if (name === 'f' && cell) {
        cell.formula = ''
        collects = 'formula'
      } else if (name === 'rPh') inAid = true
      else if (name === 'v' || (name === 't' && !inAid)) collects = 'value'
      else if (name === 'mergeCell' && attributes.ref) merged.push(mergedCells(attributes.ref))
    },
    close(name) {
      if (name === 'f' || name === 'v' || name === 't') collects = undefined
      if (name === 'rPh') inAid = false
      if (name !== 'c' || !cell) return
      const read = cellOf(cell, workbook)
      grid.set(at.row, at.column, read)
      if (isUnseen(cell, read, workbook)) hiddenCells.push({ ...at })
      cell = undefined
    },
    text(piece) {
      if (cell && collects === 'value') cell.value += piece
      if (cell && collects === 'formula') cell.formula = (cell.formula ?? '') + piece
    },
    isDone: () => grid.isTooLarge() || grid.isTooLong() || grid.isTooWordy() || isOutside(),
  })
  if (grid.isTooLarge()) return 'too-many-cells'
  if (grid.isTooLong()) return 'too-many-rows'
  if (grid.isTooWordy()) return 'too-much-text'
  if (!isWhole || isOutside()) return 'broken'
  return { rows: grid.rows(), hiddenRows, hiddenColumns, hiddenCells, merged }
}

function openCell({ t: type = 'n', s: style = '0' }: Attributes): OpenCell {
  return { type, style: Number(style), value: '', formula: undefined }
}

function cellOf({ type, style, value, formula }: OpenCell, workbook: WorkbookParts) {
  const { texts, formats, from1904 } = workbook
  if (formula !== undefined) return formulaCell(formula, value)
  if (type === 's') return texts[Number(value)] ?? emptyCell
  if (type === 'b') return textCell(value === '1' ? 'TRUE' : 'FALSE')
  if (type === 'e') return errorCell(value)
  if (type === 'd') return dayCell(value)
  if (type !== 'n') return textCell(value)
  return value === '' ? emptyCell : numberCell(value, formats[style]?.shown, from1904)
}

/** Whether a cell has content that its format shows as nothing, as `;;;` does. */
function isUnseen(
  { style, value }: OpenCell,
  read: SheetCell,
  { formats }: WorkbookParts,
): boolean {
  if (read.kind === 'empty') return false
  const number = read.kind === 'text' ? undefined : Number(value)
  return formats[style]?.hides(number) ?? false
}

/** From the first day of 1900 to that of 1904, as spreadsheets count. */
const FOUR_YEARS = 1462
/** From the day that spreadsheets count from. */
const DAYS_TO_1970 = 25_569

function formulaCell(formula: string, value: string): SheetCell {
  // Of formulas that are shared by many cells, only the first has the text.
  return { kind: 'formula', text: formula === '' ? value : `=${formula}` }
}

function errorCell(text: string): SheetCell {
  return { kind: 'error', text }
}

function numberCell(written: string, shown: NumberFormat = 'plain', from1904 = false): SheetCell {
  const value = Number(written) + (from1904 && shown === 'date' ? FOUR_YEARS : 0)
  if (shown !== 'date' && !Number.isFinite(value)) return errorCell(written)
  return { kind: 'number', value, shown }
}

/** A day as “Strict Open XML” writes it, `2025-07-01T00:00:00`; whatever the workbook counts from. */
function dayCell(written: string): SheetCell {
  const day = Date.parse(written.slice(0, '2025-07-01'.length)) / 86_400_000
  if (!Number.isFinite(day)) return errorCell(written)
  return { kind: 'number', value: day + DAYS_TO_1970, shown: 'date' }
}

function columnSpan({ min = '', max = '' }: Attributes): ColumnSpan {
  return { first: Number(min) - 1, last: Number(max) - 1 }
}

/** Whether a width or height is 0, as `0.0` too. */
function isNothing(size: string | undefined): boolean {
  return size !== undefined && Number(size) === 0
}

function isHidden({ hidden }: Attributes): boolean {
  return hidden === '1' || hidden === 'true'
}

/** From 0; past the last one where it is no row's number. */
function rowOf(number: string): number {
  return /^[1-9]\d{0,6}$/.test(number) ? Number(number) - 1 : LAST_ROW + 1
}

/** The column of a cell's name such as `AB12`, from 0; past the last one where it is no name. */
function columnOf(name: string): number {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(name)?.[0]
  if (!letters) return LAST_COLUMN + 1
  return Array.from(letters).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1
}

function mergedCells(name: string): MergedCells {
  const last = /\d+$/.exec(name)?.[0]
  return { name, lastRow: last === undefined ? LAST_ROW : Number(last) - 1 }
}
