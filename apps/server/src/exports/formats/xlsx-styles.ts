import type { Column } from '../table.ts'
import { xmlText } from './xlsx-text.ts'

/** The looks of a workbook's cells, and which of them a column's numbers have. */
export interface StyleBook {
  xml: string
  of: (column: Column) => number
}

/** The looks of text, by their place among all. */
export const styleOf = { plain: 0, heading: 1, wrapped: 2 } as const

const FIRST_NUMBER_STYLE = 3
/** Below this, numbers of formats are Excel's own. */
const FIRST_NUMBER_FORMAT = 164

/** The looks that these columns need: one number format for each number of digits. */
export function styleBook(columns: readonly Column[]): StyleBook {
  const formats = [...new Set(columns.map(formatOf))]
  return {
    xml: stylesPart(formats),
    of: (column) => FIRST_NUMBER_STYLE + formats.indexOf(formatOf(column)),
  }
}

function formatOf({ kind, digits = 0 }: Column): string {
  if (kind === 'day') return 'yyyy-mm-dd'
  return kind === 'decimal' && digits > 0 ? `0.${'0'.repeat(digits)}` : '0'
}

function stylesPart(formats: readonly string[]): string {
  const numberFormats = formats.map(
    (format, at) =>
      `<numFmt numFmtId="${FIRST_NUMBER_FORMAT + at}" formatCode="${xmlText(format)}"/>`,
  )
  const numbers = formats.map(
    (_, at) =>
      `<xf numFmtId="${FIRST_NUMBER_FORMAT + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  )
  const wrapping = '<alignment vertical="top" wrapText="1"/>'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${numberFormats.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FIRST_NUMBER_STYLE + formats.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${wrapping}</xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${wrapping}</xf>${numbers.join('')}</cellXfs></styleSheet>`
}
