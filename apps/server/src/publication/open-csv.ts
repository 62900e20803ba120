import { csvFile, withoutFormula } from '../exports/formats/csv.ts'
import type { OpenLine } from '@phieu/publication'

/**
 * Open data as CSV: for programs, and for a spreadsheet that needs the mark to read Vietnamese.
 *
 * @param columns - the names in the first line, also where nothing follows
 */
export function openCsv(
  columns: readonly string[],
  lines: readonly OpenLine[],
): Uint8Array<ArrayBuffer> {
  const rows = lines.map((line) =>
    columns.map((name) => {
      const cell = line[name]
      return typeof cell === 'string' ? asText(cell) : String(cell ?? '')
    }),
  )
  return csvFile([columns, ...rows], ',')
}

/** A negative decimal is a number, whatever it begins with. */
function asText(cell: string): string {
  return /^-?\d+([./]\d+)?$/.test(cell) ? cell : withoutFormula(cell)
}
