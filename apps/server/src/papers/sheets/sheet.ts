/**
 * A filled table as it came, from whatever kind of file: what stands in each cell, and what the eye
 * may not have seen. It is judged by others; here it is only read.
 */
export type SheetCell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  /** A stored number and how the cell shows it. */
  | { kind: 'number'; value: number; shown: NumberFormat }
  /** Computed when the file was saved; what it came to may be of another day. */
  | { kind: 'formula'; text: string }
  /** `#REF!` and its kin. */
  | { kind: 'error'; text: string }

export type NumberFormat = 'plain' | 'percent' | 'date'

export interface Sheet {
  /** From the top; the first is row 1 of the file. Rows may differ in length. */
  rows: readonly (readonly SheetCell[])[]
  /** Rows and columns that don't show, from 0. */
  hiddenRows: ReadonlySet<number>
  hiddenColumns: readonly ColumnSpan[]
  merged: readonly MergedCells[]
}

/** Columns beside each other, both ends among them. */
export interface ColumnSpan {
  first: number
  last: number
}

export interface MergedCells {
  /** As spreadsheets write it: `B2:C4`. */
  name: string
  /** From 0. */
  lastRow: number
}

export const emptyCell: SheetCell = { kind: 'empty' }

/**
 * A text as a cell: without the space around it and without signs that nobody sees (soft hyphens,
 * joiners, marks of direction), by which one block would become two; empty where nothing is left.
 */
export function textCell(written: string): SheetCell {
  const text = written
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
    .normalize('NFC')
  return text === '' ? emptyCell : { kind: 'text', text }
}

/** The letters of a column, as spreadsheets call it: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  const last = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? last : columnLetters(rest - 1) + last
}
