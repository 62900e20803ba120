import { type Language, writeNumber } from '@phieu/survey'
import type { CellObject, Row } from 'write-excel-file/node'
import { csvFile, delimiters, withoutFormula } from '../../exports/formats/csv.ts'

/** A table that people fill in: notes and names above a row of codes, the data below it. */
export interface Template {
  /** The name of the sheet, at most 31 letters. */
  sheet: string
  language: Language
  rows: readonly TemplateRow[]
  /** Of the columns, in letters. */
  widths: readonly number[]
  /** Whether its numbers are whole, and shown so. */
  whole?: boolean
  /** Whether what is filled in stays as it was typed: `94,00` and no number that is 94. */
  asTyped?: boolean
}

export interface TemplateRow {
  /** `note`: told to people, passed over by `readTable`. `codes`: by which columns are found. */
  kind: 'note' | 'names' | 'codes' | 'data'
  /** Where data are `null`, a number may be filled in, or a text where it stays as typed. */
  cells: readonly (string | number | null)[]
}

export interface TemplateFile {
  contentType: string
  bytes: Uint8Array<ArrayBuffer>
}

export type TemplateFormat = 'csv' | 'xlsx'

/** Writes a template so that the spreadsheet of its language opens it right. */
export async function writeTemplate(
  template: Template,
  format: TemplateFormat,
): Promise<TemplateFile> {
  if (format === 'csv') return { contentType: 'text/csv; charset=utf-8', bytes: writeCsv(template) }
  return {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeWorkbook([template]),
  }
}

function writeCsv({ rows, language }: Template): Uint8Array<ArrayBuffer> {
  const write = (cell: TemplateRow['cells'][number]) => {
    if (cell === null) return ''
    if (typeof cell === 'string') return withoutFormula(cell)
    return writeNumber(cell, language)
  }
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const lines = rows.map(({ cells }) =>
    Array.from({ length: width }, (_, column) => write(cells[column] ?? null)),
  )
  return csvFile(lines, delimiters[language])
}

/** Writes tables as the sheets of one workbook. */
export async function writeWorkbook(tables: readonly Template[]): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = tables.map(({ sheet, rows, widths, whole = false, asTyped = false }) => ({
    sheet,
    data: rows.map((row) => writeRow(row, asTyped ? typed : whole ? '0' : '0.00')),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: rows.findIndex(({ kind }) => kind === 'codes') + 1,
  }))
  // Loaded when first asked for.
  const { default: packWorkbook } = await import('write-excel-file/node')
  const workbook = packWorkbook(sheets, { fontFamily: 'Arial', fontSize: 10 })
  return new Uint8Array(await workbook.toBuffer())
}

/** What a spreadsheet calls the format of a cell that is text whatever is typed. */
const typed = '@'

/** A cell's format is set before anything is typed, so that no number turns into a date. */
function writeRow({ kind, cells }: TemplateRow, format: string): Row {
  return cells.map((cell) => {
    if (cell === null)
      return kind === 'data' ? { type: format === typed ? String : Number, format } : null
    const value: CellObject =
      typeof cell === 'number'
        ? { value: cell, type: Number, format }
        : { value: cell, type: String }
    return { ...value, ...looks[kind] }
  })
}

const looks: Record<TemplateRow['kind'], Partial<CellObject>> = {
  note: { textColor: '#6b6459' },
  names: { fontWeight: 'bold', wrap: true, alignVertical: 'top' },
  codes: { fontWeight: 'bold', backgroundColor: '#e7e2d6' },
  data: {},
}
