import { stringify } from 'csv-stringify/sync'
import { formatDecimal } from './decimal.ts'
import type { Cell, Column, Row, TableHead, TableStream } from '../table.ts'

/**
 * A table as a CSV file that opens right in the Excel of its language: UTF-8 with the byte-order
 * mark, CRLF, and semicolons with the decimal comma in Vietnamese, commas with the point in English.
 *
 * Excel takes a text such as `00004` for a number when it opens a CSV; whoever needs the leading
 * zeros takes the XLSX.
 */
export async function* streamCsv(table: TableStream): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(headingLine(table))
  for await (const rows of table.portions) yield encoder.encode(lines(table, rows))
}

/** Texts in rows, as a CSV file of the same kind. */
export function csvOf(rows: readonly (readonly string[])[], language: TableHead['language']) {
  const guarded = rows.map((row) => row.map(withoutFormula))
  return new TextEncoder().encode(stringify(guarded, { ...dialects[language], bom: true }))
}

const dialects = {
  vi: { delimiter: ';', record_delimiter: '\r\n' },
  en: { delimiter: ',', record_delimiter: '\r\n' },
} as const

function headingLine({ columns, language }: TableHead): string {
  const heading = columns.map((column) => withoutFormula(column.title[language]))
  return stringify([heading], { ...dialects[language], bom: true })
}

function lines({ columns, language }: TableHead, rows: readonly Row[]): string {
  const write = (cell: Cell, column: Column | undefined): string => {
    if (cell === null || column === undefined) return ''
    if (column.kind === 'decimal') return formatDecimal(cell, column.digits ?? 0, language)
    return typeof cell === 'number' ? String(cell) : withoutFormula(cell)
  }
  const written = rows.map((row) => row.map((cell, at) => write(cell, columns[at])))
  return stringify(written, dialects[language])
}

/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before what would start one.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function withoutFormula(text: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text
}

/** The text of a cell that `withoutFormula` may have written, as it was before. */
export function withoutGuard(cell: string): string {
  const text = cell.slice(1)
  return cell.startsWith("'") && withoutFormula(text) === cell ? text : cell
}
