import { withoutGuard } from '../export/csv.ts'
import { CsvError, parse } from 'csv-parse/sync'
import { CELL_LIMIT } from './limits.ts'
import { textCell, type Sheet, type SheetCell } from './sheet.ts'
import { wholeFile, wrong, type Fault } from './fault.ts'

/**
 * The table of a CSV: separated by semicolons, commas or tabs, whichever stands beside its key.
 *
 * @param key - the code of a column that every such table has (`unit_id`)
 */
export function readCsv(text: string, key: string): Sheet | Fault {
  // Excel's own line that names the separator; it counts as a row.
  const told = /^sep=(.)\r?\n/.exec(text)?.[1]
  const delimiter = told ?? besideKey(text, key)
  try {
    const records: string[][] = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: false,
    })
    const cells = records.reduce((sum, record) => sum + record.length, 0)
    if (cells > CELL_LIMIT) return { ...wrong('too-many-cells', CELL_LIMIT), ...wholeFile }

    const noRows = new Set<number>()
    const rows = records.map((record) => record.map(readCell))
    return { rows, hiddenRows: noRows, hiddenColumns: noRows, merged: [] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    return { ...wrong('broken-csv', line), row: line, column: null }
  }
}

function readCell(written: string): SheetCell {
  const cell = textCell(withoutGuard(written))
  const isFormula = cell.kind === 'text' && /^\s*[=＝]/.test(written)
  return isFormula ? { kind: 'formula', text: cell.text } : cell
}

/** The separator that stands right after or before the key; a comma where there is none. */
function besideKey(text: string, key: string): string {
  const after = new RegExp(`${key}"?\\s*([;,\\t])`, 'i').exec(text)?.[1]
  const before = new RegExp(`([;,\\t])\\s*"?${key}`, 'i').exec(text)?.[1]
  return after ?? before ?? ','
}
