import { columnLetters, emptyCell, type Sheet, type SheetCell } from './sheet.ts'
import { placeAt, wholeFile, wrong, type Fault, type Place, type Wrong } from './fault.ts'
import type { TextDoubt } from './garbled/text-doubt.ts'

/** What a table must look like: columns are found by codes in one row, wherever that row stands. */
export interface TableShape {
  /** The column by which the row of codes is found. */
  key: string
  required: readonly string[]
  /** Every code that may stand there, `key` and `required` among them. */
  known: readonly string[]
  /** Words that may stand there instead of a code. */
  headings?: readonly (readonly [RegExp, string])[]
  /** The codes of the columns, in their order, where no row names them; without it that is a fault. */
  unnamed?: readonly string[]
}

/** A row of data: its number in the file, from 1, and its cells by the code of their column. */
export interface TableRow {
  number: number
  cell: (code: string) => SheetCell
  place: (code: string) => Place
}

export interface Table {
  /** The codes that stand in it, and the row in which they do. */
  columns: ReadonlySet<string>
  heading: Place
  rows: readonly TableRow[]
  faults: readonly Fault[]
  /** Texts that may not say what was meant, by their cells. */
  warnings: readonly Fault[]
}

/**
 * Finds the row of codes and the data below it. Rows whose first cell begins with `#` are notes for
 * people and are passed over, as are empty ones.
 */
export function readTable(sheet: Sheet, shape: TableShape): Table {
  const heading = findHeading(sheet, shape)
  if (heading === -1 && !shape.unnamed) {
    return {
      columns: new Set(),
      heading: wholeFile,
      rows: [],
      faults: [{ ...wrong('no-heading', shape.key), ...wholeFile }],
      warnings: [],
    }
  }
  const named = sheet.rows[heading]?.map((cell) => inCode(cell, shape))
  const codes = named ?? shape.unnamed?.map(asText) ?? []
  const { columns, faults } = readCodes(codes, heading, shape)
  const below = [...sheet.rows.entries()].filter(([at, row]) => at > heading && isData(row))
  const again = below.filter(([, row]) => isHeading(row, codes, shape))
  const data = below.filter((row) => !again.includes(row))
  const width = lengthOf(codes)
  return {
    columns: new Set(columns.keys()),
    heading: heading === -1 ? wholeFile : placeAt(heading, null),
    // In a row that is too long, nothing is sure to stand where it should.
    rows: data
      .filter(([, row]) => lengthOf(row) <= width)
      .map(([at, row]) => tableRow(at, row, columns)),
    faults: [
      ...faults,
      ...data.flatMap(([at, row]) => strayCells(at, row, codes)),
      ...again.map(([at]) => ({ ...wrong('heading-twice'), ...placeAt(at, null) })),
      ...findUnseen(sheet, heading, heading === -1 ? data : [[heading, codes], ...data]),
    ],
    warnings: data.flatMap(([at, row]) => doubtfulCells(at, row)),
  }
}

function doubtfulCells(at: number, row: readonly SheetCell[]): Fault[] {
  return [...row.entries()].flatMap(([column, cell]) =>
    cell.kind === 'text' && cell.doubt
      ? [{ ...sayDoubt(cell.text, cell.doubt), ...placeAt(at, column) }]
      : [],
  )
}

/** What is said of a text that may not say what was meant. */
export function sayDoubt(text: string, doubt: TextDoubt): Wrong {
  if (doubt.kind === 'garbled') return wrong('garbled-text', text, doubt.meant)
  if (doubt.kind === 'lost') return wrong('lost-letters', text)
  return doubt.kind === 'foreign'
    ? wrong('foreign-letters', text, doubt.letters)
    : wrong('icelandic-d', text)
}

function tableRow(at: number, row: readonly SheetCell[], columns: ReadonlyMap<string, number>) {
  return {
    number: at + 1,
    cell: (code: string) => row[columns.get(code) ?? -1] ?? emptyCell,
    place: (code: string) => placeAt(at, columns.get(code) ?? null),
  }
}

/** The columns by code, from 0. */
function readCodes(row: readonly SheetCell[], at: number, { required, known }: TableShape) {
  const columns = new Map<string, number>()
  const faults: Fault[] = []
  const byLower = new Map(known.map((code) => [code.toLowerCase(), code]))
  for (const [column, cell] of row.entries()) {
    if (cell.kind === 'empty') continue
    const place = placeAt(at, column)
    const code = byLower.get(codeOf(cell))
    const first = code === undefined ? undefined : columns.get(code)
    if (code === undefined) faults.push({ ...wrong('unknown-column', shownText(cell)), ...place })
    else if (first !== undefined) {
      faults.push({ ...wrong('column-twice', code, columnLetters(first)), ...place })
    } else columns.set(code, column)
  }
  for (const code of required) {
    if (!columns.has(code)) {
      faults.push({ ...wrong('missing-column', code), ...placeAt(at, null) })
    }
  }
  return { columns, faults }
}

/** Content in columns without a code: nobody could say what it means. */
function strayCells(at: number, row: readonly SheetCell[], heading: readonly SheetCell[]): Fault[] {
  const [length, width] = [lengthOf(row), lengthOf(heading)]
  if (length > width) return [{ ...wrong('row-too-long', length, width), ...placeAt(at, null) }]

  return [...row.entries()].flatMap(([column, cell]) =>
    cell.kind !== 'empty' && (heading[column] ?? emptyCell).kind === 'empty'
      ? [{ ...wrong('unknown-column', ''), ...placeAt(at, column) }]
      : [],
  )
}

/** What nobody saw when the file was looked through, from the row of codes down. */
function findUnseen(
  { hiddenRows, hiddenColumns, hiddenCells, merged }: Sheet,
  heading: number,
  data: readonly (readonly [number, readonly SheetCell[]])[],
): Fault[] {
  const filled = new Set(
    data.flatMap(([, row]) =>
      [...row.entries()].flatMap(([column, { kind }]) => (kind === 'empty' ? [] : [column])),
    ),
  )
  const told = new Set(data.map(([at]) => at))
  return [
    ...data
      .filter(([at]) => hiddenRows.has(at))
      .map(([at]) => ({ ...wrong('hidden-row'), ...placeAt(at, null) })),
    ...[...filled]
      .filter((column) =>
        hiddenColumns.some(({ first, last }) => first <= column && column <= last),
      )
      .map((column) => ({ ...wrong('hidden-column'), ...placeAt(null, column) })),
    ...hiddenCells
      .filter(({ row }) => told.has(row))
      .map(({ row, column }) => ({ ...wrong('hidden-cell'), ...placeAt(row, column) })),
    ...merged
      .filter(({ lastRow }) => lastRow >= heading)
      .map(({ name }) => ({ ...wrong('merged-cells', name), ...wholeFile })),
  ]
}

function isData(row: readonly SheetCell[]): boolean {
  const first = row[0]
  const isNote = first?.kind === 'text' && first.text.startsWith('#')
  return !isNote && row.some(({ kind }) => kind !== 'empty')
}

/** How many cells a row has, to the last one with content. */
function lengthOf(row: readonly SheetCell[]): number {
  return row.findLastIndex(({ kind }) => kind !== 'empty') + 1
}

/** The first row with the code of the key; where there is none, with a word for it. */
function findHeading({ rows }: Sheet, shape: TableShape): number {
  const byCode = rows.findIndex((row) => row.some((cell) => codeOf(cell) === shape.key))
  if (byCode !== -1 || !shape.headings) return byCode
  return rows.findIndex((row) => row.some((cell) => codeOf(inCode(cell, shape)) === shape.key))
}

/** Whether a row of data names its own columns once more, as where two tables were pasted together. */
function isHeading(
  row: readonly SheetCell[],
  codes: readonly SheetCell[],
  shape: TableShape,
): boolean {
  const told = [...row.entries()].filter(([, { kind }]) => kind !== 'empty')
  return (
    told.length >= Math.min(2, codes.length) &&
    told.every(([at, cell]) => codeOf(inCode(cell, shape)) === codeOf(codes[at] ?? emptyCell))
  )
}

/** A cell of the row of codes, where a word stands for one of them. */
function inCode(cell: SheetCell, { headings = [] }: TableShape): SheetCell {
  if (cell.kind !== 'text') return cell
  const code = headings.find(([words]) => words.test(cell.text))?.[1]
  return code === undefined ? cell : asText(code)
}

function asText(text: string): SheetCell {
  return { kind: 'text', text }
}

function codeOf(cell: SheetCell): string {
  return cell.kind === 'text' ? cell.text.toLowerCase() : ''
}

function shownText(cell: SheetCell): string {
  if (cell.kind === 'number') return String(cell.value)
  return cell.kind === 'empty' ? '' : cell.text
}
