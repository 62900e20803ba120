import writeWorkbook, { type CellObject, type Row } from 'write-excel-file/node'
import { decimalToNumber } from './decimal.ts'
import type { Cell, Column, ExportTable } from './table.ts'
import { exportWords } from './words.ts'

/**
 * A table as an XLSX workbook: the data, a codebook that explains every column, and a sheet that
 * says where the data come from. Codes are text and keep their leading zeros; numbers are numbers,
 * rounded by their format only.
 */
export async function writeXlsx(table: ExportTable): Promise<Uint8Array<ArrayBuffer>> {
  const words = exportWords[table.language]
  const workbook = writeWorkbook([
    {
      sheet: words.sheets.data,
      data: dataSheet(table),
      columns: table.columns.map((column) => ({ width: widthOf(column) })),
      stickyRowsCount: 1,
    },
    {
      sheet: words.sheets.codebook,
      data: codebookSheet(table),
      columns: [{ width: 30 }, { width: 20 }, { width: 110 }],
      stickyRowsCount: 1,
    },
    {
      sheet: words.sheets.about,
      data: table.about.map(([label, value]) => [heading(label), text(value)]),
      columns: [{ width: 34 }, { width: 90 }],
    },
  ])
  return new Uint8Array(await workbook.toBuffer())
}

function dataSheet({ columns, rows, language }: ExportTable): Row[] {
  const headings = columns.map((column) => heading(column.title[language]))
  return [headings, ...rows.map((row) => row.map((cell, at) => written(cell, columns[at])))]
}

function codebookSheet({ columns, language }: ExportTable): Row[] {
  return [
    exportWords[language].codebookHeadings.map(heading),
    ...columns.map((column) => [
      text(column.title[language]),
      text(column.id),
      { ...text(column.meaning[language]), wrap: true },
    ]),
  ]
}

function written(cell: Cell, column: Column | undefined): CellObject | null {
  if (cell === null || column === undefined) return null
  if (column.kind === 'text') return text(String(cell))
  const format = column.kind === 'count' ? '0' : `0.${'0'.repeat(column.digits ?? 0)}`
  return { value: decimalToNumber(cell), type: Number, format }
}

/** A cell that is text whatever it says: typed so, even `=1+1` is never a formula. */
function text(value: string): CellObject {
  return { value, type: String }
}

function heading(value: string): CellObject {
  return { ...text(value), fontWeight: 'bold', wrap: true, alignVertical: 'top' }
}

function widthOf({ id, kind }: Column): number {
  if (kind !== 'text') return 11
  return id.endsWith('_name') || id.endsWith('_text') ? 44 : 14
}
