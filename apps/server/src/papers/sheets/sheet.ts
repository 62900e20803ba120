import { boundMarks, cleanText } from '@phieu/survey'
import { doubtOf, type TextDoubt } from './garbled/text-doubt.ts'

/**
 * A filled table as it came, from whatever kind of file: what stands in each cell, and what the eye
 * may not have seen. It is judged by others; here it is only read.
 */
export type SheetCell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string; doubt?: TextDoubt }
  /** A stored number and how the cell shows it. */
  | { kind: 'number'; value: number; shown: NumberFormat }
  /** Computed when the file was saved; what it came to may be of another day. */
  | { kind: 'formula'; text: string }
  /** `#REF!` and its kin. */
  | { kind: 'error'; text: string }

/** `dressed`: with letters or zeros that are not in the number, as `00025`; `scaled`: a part of it. */
export type NumberFormat = 'plain' | 'percent' | 'date' | 'dressed' | 'scaled'

export interface Sheet {
  /** From the top; the first is row 1 of the file. Rows may differ in length. */
  rows: readonly (readonly SheetCell[])[]
  /** Rows and columns that don't show, from 0. */
  hiddenRows: ReadonlySet<number>
  hiddenColumns: readonly ColumnSpan[]
  /** Cells whose format shows nothing of what they hold. */
  hiddenCells: readonly CellPlace[]
  merged: readonly MergedCells[]
}

/** From 0. */
export interface CellPlace {
  row: number
  column: number
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
 * The one way in for a text, from whatever kind of file: as it was meant, with what is doubtful about
 * it; empty where nothing is left.
 */
export function textCell(written: string): SheetCell {
  const whole = boundMarks(unescaped(written).toWellFormed())
  const text = cleanText(whole)
  if (text === '') return emptyCell
  if (errorValue.test(text)) return { kind: 'error', text }
  const doubt = doubtOf(whole)
  return doubt ? { kind: 'text', text, doubt } : { kind: 'text', text }
}

/**
 * What a spreadsheet shows where a formula came to nothing, or a column is too narrow: a file of text, and
 * cells that were pasted as values, have it as a text. It begins as notes do, and is none.
 */
const errorValue = /^(?:#(?:N\/A|NV|[\p{Lu}\d_/]+ ?[!?])|#{3,}|Err:\d{3})$/u

/** Signs that XML can't hold stand as `_x000D_`, an underscore before such a sign as `_x005F_`. */
function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_escape, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** The letters of a column, as spreadsheets call it: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  const last = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? last : columnLetters(rest - 1) + last
}
