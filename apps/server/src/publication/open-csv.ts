import { stringify } from 'csv-stringify/sync'
import { withoutFormula } from '../exports/formats/csv.ts'
import type { OpenLine } from './open-data.ts'

/** Open data as CSV: for programs, and for a spreadsheet that needs the mark to read Vietnamese. */
export function openCsv(lines: readonly OpenLine[]): Uint8Array<ArrayBuffer> {
  const [first = {}] = lines
  const rows = lines.map((line) =>
    Object.values(line).map((cell) =>
      typeof cell === 'string' ? asText(cell) : String(cell ?? ''),
    ),
  )
  const text = stringify([Object.keys(first), ...rows], { bom: true, record_delimiter: '\r\n' })
  return new TextEncoder().encode(text)
}

/** A negative decimal is a number, whatever it begins with. */
function asText(cell: string): string {
  return /^-?\d+([./]\d+)?$/.test(cell) ? cell : withoutFormula(cell)
}
