import { formatDecimal } from './decimal.ts'
import type { Cell, Column, TableHead, TableStream } from '../table.ts'

/**
 * A table as a CSV file that opens right in the Excel of its language: UTF-8 with the byte-order
 * mark, CRLF, and semicolons with the decimal comma in Vietnamese, commas with the point in English.
 *
 * Excel takes a text such as `00004` for a number when it opens a CSV; whoever needs the leading
 * zeros takes the XLSX.
 */
export async function* streamCsv(table: TableStream): AsyncIterable<Uint8Array> {
  const { columns, language } = table
  const [delimiter, encoder] = [delimiters[language], new TextEncoder()]
  const heading = columns.map((column) => withoutFormula(column.title[language]))
  yield encoder.encode(BYTE_ORDER_MARK + csvLines([heading], delimiter))
  const write = (cell: Cell, column: Column | undefined): string => {
    if (cell === null || column === undefined) return ''
    if (column.kind === 'decimal') {
      return quoted(formatDecimal(cell, column.digits ?? 0, language))
    }
    // A whole number needs no looking at, and most cells are one or empty.
    return typeof cell === 'number' ? String(cell) : quoted(withoutFormula(cell))
  }
  for await (const rows of table.portions) {
    let lines = ''
    for (const row of rows) {
      lines += `${row.map((cell, at) => write(cell, columns[at])).join(delimiter)}\r\n`
    }
    yield encoder.encode(lines)
  }
}

/** Texts in rows, as a CSV file of the same kind. */
export function csvOf(rows: readonly (readonly string[])[], language: TableHead['language']) {
  return csvFile(
    rows.map((row) => row.map(withoutFormula)),
    delimiters[language],
  )
}

/** Between the cells of a row, as the Excel of a language expects it. */
export const delimiters = { vi: ';', en: ',' } as const

const BYTE_ORDER_MARK = '\uFEFF'

/** Cells that are written already as a whole file. */
export function csvFile(
  rows: readonly (readonly string[])[],
  delimiter: ';' | ',',
): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(BYTE_ORDER_MARK + csvLines(rows, delimiter))
}

/** @see https://www.rfc-editor.org/rfc/rfc4180 */
function csvLines(rows: readonly (readonly string[])[], delimiter: ';' | ','): string {
  return rows.map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join('')
}

/** Whatever the delimiter is, a cell that holds one of both is quoted. */
function quoted(cell: string): string {
  return /[";,\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
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
