import { CELL_LIMIT, ROW_LIMIT, UNPACKED_LIMIT } from './limits.ts'
import { emptyCell, type SheetCell } from './sheet.ts'

/** Cells by row and column, each from 0, while a sheet is read. */
export interface CellGrid {
  set(row: number, column: number, cell: SheetCell): void
  /** One cell far out makes a large grid, as all before it are part of it. */
  isTooLarge(): boolean
  /** More rows than any table has. */
  isTooLong(): boolean
  /** More text than a file unpacks to: one that stands once may show in every cell. */
  isTooWordy(): boolean
  rows(): SheetCell[][]
}

export function openCellGrid(): CellGrid {
  const rows: SheetCell[][] = []
  let size = 0
  let letters = 0

  return {
    set(row, column, cell) {
      if (cell.kind === 'empty') return // formatted, but nothing stands in it
      size += Math.max(0, row + 1 - rows.length)
      size += Math.max(0, column + 1 - (rows[row]?.length ?? 0))
      if (cell.kind === 'text') letters += cell.text.length
      if (size > CELL_LIMIT) return
      while (rows.length <= row) rows.push([])
      const own = rows[row] ?? []
      while (own.length <= column) own.push(emptyCell)
      own[column] = cell
    },
    isTooLarge: () => size > CELL_LIMIT,
    isTooLong: () => rows.length > ROW_LIMIT,
    isTooWordy: () => letters > UNPACKED_LIMIT,
    rows: () => rows,
  }
}
