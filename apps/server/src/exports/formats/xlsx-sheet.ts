import { decimalToNumber } from './decimal.ts'
import type { Cell, Column, Row, TableHead } from '../table.ts'
import { styleOf, type StyleBook } from './xlsx-styles.ts'
import { columnName, xmlText } from './xlsx-text.ts'

/** The next rows, at most so many; `undefined` when there are no more. */
export type RowSource = (most: number) => Promise<readonly Row[] | undefined>

/** A sheet of texts. */
export interface SheetText {
  rows: readonly (readonly string[])[]
  /** Of the columns, in letters. */
  widths: readonly number[]
  hasHeading: boolean
}

/** The sheet of a table: its heading, which stays in view, and at most `most` rows. */
export async function* dataSheet(
  { columns, language }: TableHead,
  styles: StyleBook,
  source: RowSource,
  most: number,
): AsyncIterable<string> {
  yield opening(columns.map(widthOf), true)
  yield rowXml(
    1,
    columns.map((column, at) => textCell(at, 1, column.title[language], 'heading')),
  )
  let written = 0
  while (written < most) {
    const rows = await source(most - written)
    if (!rows) break
    yield rows.map((row, at) => dataRow(row, written + at + 2, columns, styles)).join('')
    written += rows.length
  }
  yield closing
}

/** A sheet of a few texts. */
export async function* textSheet({ rows, widths, hasHeading }: SheetText): AsyncIterable<string> {
  yield opening(widths, hasHeading)
  yield rows
    .map((row, at) => {
      const look = (column: number) =>
        (hasHeading && at === 0) || (!hasHeading && column === 0) ? 'heading' : 'wrapped'
      return rowXml(
        at + 1,
        row.map((text, column) => textCell(column, at + 1, text, look(column))),
      )
    })
    .join('')
  yield closing
}

function opening(widths: readonly number[], hasHeading: boolean): string {
  const pane = hasHeading
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    : ''
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
}

const closing = '</sheetData></worksheet>'

function dataRow(row: Row, number: number, columns: readonly Column[], styles: StyleBook): string {
  return rowXml(
    number,
    row.map((cell, at) => {
      const column = columns[at]
      return column === undefined ? '' : dataCell(cell, at, number, column, styles)
    }),
  )
}

function dataCell(cell: Cell, at: number, row: number, column: Column, styles: StyleBook): string {
  if (cell === null) return ''
  if (column.kind === 'text') return textCell(at, row, String(cell))
  const value = column.kind === 'day' ? excelDay(String(cell)) : decimalToNumber(cell)
  return `<c r="${columnName(at)}${row}" s="${styles.of(column)}"><v>${value}</v></c>`
}

/** A cell that is text whatever it says: typed so, even `=1+1` is never a formula. */
function textCell(at: number, row: number, text: string, look?: 'heading' | 'wrapped'): string {
  const style = look === undefined ? '' : ` s="${styleOf[look]}"`
  return `<c r="${columnName(at)}${row}" t="inlineStr"${style}><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

function rowXml(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`
}

/** The days of Excel begin at the end of 1899. */
function excelDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
}

function widthOf({ id, kind }: Column): number {
  if (kind !== 'text') return 11
  return id.endsWith('_name') || id.endsWith('_text') ? 44 : 14
}
