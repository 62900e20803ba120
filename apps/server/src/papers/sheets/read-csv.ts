import { withoutGuard } from '../../exports/formats/csv.ts'
import { cleanText } from '@phieu/survey'
import { CsvError, parse } from 'csv-parse/sync'
import { CELL_LIMIT, ROW_LIMIT } from './limits.ts'
import { textCell, type Sheet, type SheetCell } from './sheet.ts'
import { wholeFile, wrong, type Fault } from './fault.ts'

/**
 * The table of a CSV: separated by semicolons, commas or tabs, whichever stands beside its key.
 *
 * @param key - the code of a column that every such table has (`unit_id`)
 */
export function readCsv(text: string, key: string): Sheet | Fault {
  // Excel's own line that names the separator; it counts as a row.
  const told = /^\uFEFF*sep=(.)\r?\n/.exec(text)?.[1]
  const delimiter = told ?? besideKey(text, key)
  if (countSigns(text, [delimiter, '\n', '\r']) > CELL_LIMIT) {
    return { ...wrong('too-many-cells', CELL_LIMIT), ...wholeFile }
  }
  if (countSigns(text, ['\n']) > ROW_LIMIT || countSigns(text, ['\r']) > ROW_LIMIT) {
    return { ...wrong('too-many-rows', ROW_LIMIT), ...wholeFile }
  }
  try {
    const records: string[][] = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: false,
    })
    const rows = records.map((record) => record.map(readCell))
    return { rows, hiddenRows: new Set(), hiddenColumns: [], hiddenCells: [], merged: [] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    return { ...wrong('broken-csv', line), row: line, column: null }
  }
}

/** At least as many as there are cells, so that a file of nothing but separators is not taken apart. */
function countSigns(text: string, signs: readonly string[]): number {
  let count = 0
  for (const sign of signs) {
    for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1
  }
  return count
}

function readCell(written: string): SheetCell {
  const cell = textCell(withoutGuard(written))
  const isFormula = cell.kind === 'text' && /^[=＝]/.test(cleanText(written))
  return isFormula ? { kind: 'formula', text: cell.text } : cell
}

/**
 * The separator that stands right after or before the key. Notes may speak of the key, too, and say nothing
 * of separators; where it does not stand at all, the first of tab, semicolon and comma that there is.
 */
function besideKey(file: string, key: string): string {
  const text = file.replaceAll(/^"?#.*$/gm, '').replaceAll(/\p{Cf}/gu, '')
  const after = new RegExp(`${key}"? {0,9}([;,\\t])`, 'i').exec(text)?.[1]
  const before = new RegExp(`([;,\\t]) {0,9}"?${key}`, 'i').exec(text)?.[1]
  if (after ?? before) return after ?? before ?? ','
  const isNamed = new RegExp(`(^|[,"])${key}($|[,"])`, 'im').test(text)
  return isNamed ? ',' : (['\t', ';'].find((each) => text.includes(each)) ?? ',')
}
