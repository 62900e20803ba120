import { isNearly, type Difference } from '../difference.ts'
import { TABLES_PART, type TablesPart } from '../format.ts'
import { chartLines, chartTable } from './chart-lines.ts'
import { readCsv } from './read-csv.ts'
import { openTableNames, openTables, type OpenLine, type OpenSource } from './open-tables.ts'

/**
 * Where the tables of open data, and the figures of pictures, say something else than the result that they
 * were written from, cell by cell. A column that they do not have was added since; one that this program
 * does not write is named, and so is a table.
 */
export function compareTables(told: TablesPart, source: OpenSource): Difference[] {
  const tables = [
    ...openTableNames.map((name) => [`${name}.csv`, openTables[name](source)] as const),
    ...source.document.rankings.map(
      (ranking) => [chartTable(ranking.block), chartLines(ranking)] as const,
    ),
  ]
  const names = new Set([...tables.map(([name]) => name), ...describing])
  return [
    ...tables.flatMap(([name, lines]) => compareTable(name, told[name], lines)),
    ...Object.keys(told).flatMap((name) =>
      names.has(name) ? [] : [differenceAt(name, 'a table', undefined)],
    ),
  ]
}

/** What says of the tables what they mean. */
const describing = [
  'datapackage.json',
  ...openTableNames.map((name) => `${name}.csv-metadata.json`),
]

function compareTable(
  table: string,
  text: string | undefined,
  lines: readonly OpenLine[],
): Difference[] {
  if (text === undefined) return [differenceAt(table, undefined, `${lines.length} lines`)]

  const [header = [], ...rows] = readCsv(text)
  const count = rows.length === lines.length ? [] : [differenceAt(table, rows.length, lines.length)]
  return [
    ...count,
    ...rows.flatMap((row, at) => compareLine(`${table}[${at}]`, header, row, lines[at] ?? {})),
  ]
}

function compareLine(
  place: string,
  header: readonly string[],
  row: readonly string[],
  line: OpenLine,
): Difference[] {
  const cells = header.flatMap((column, at) => {
    const [told = '', written] = [row[at], Object.hasOwn(line, column) ? line[column] : undefined]
    return isWritten(told, written) ? [] : [differenceAt(`${place}.${column}`, told, written)]
  })
  return row.length === header.length
    ? cells
    : [...cells, differenceAt(place, row.length, header.length)]
}

/** A text that a spreadsheet would take for a formula stands behind an apostrophe. */
function isWritten(told: string, written: OpenLine[string] | undefined): boolean {
  if (written === undefined) return false
  const text = String(written ?? '')
  if (told === text || told === `'${text}`) return true
  return typeof written === 'number' && told !== '' && isNearly(Number(told), written)
}

function differenceAt(path: string, packaged: unknown, recomputed: unknown): Difference {
  return { part: TABLES_PART, path, packaged, recomputed }
}
