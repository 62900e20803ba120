/** Points as somebody types them into the table, before they are sent: as text, cell by cell. */
import { toHundredths, type FileFault } from '@phieu/survey'
import { isMark, notApplicableMarks, type AssessedValue } from '@phieu/office'
import type { AssessedBlock, AssessedUnit } from '../api/answers.ts'
import { parsePoints } from '../adjustments/parse-points.ts'

/** By unit, then by the code of the column. */
export type Edits = Readonly<Record<string, Readonly<Record<string, string>>>>

/** One cell as it is typed. */
export interface TypedCell {
  readonly unit: string
  readonly code: string
  readonly text: string
}

/** With these cells typed. */
export function typeCells(edits: Edits, cells: readonly TypedCell[]): Edits {
  return cells.reduce(
    (before, { unit, code, text }) => ({ ...before, [unit]: { ...before[unit], [code]: text } }),
    edits,
  )
}

/** Those of the edits that say something else than what stands. */
export function realEdits(edits: Edits, blocks: readonly AssessedBlock[]): Edits {
  const real = blocks.flatMap(({ columns, units }) =>
    units.flatMap(({ id, values }) =>
      columns.flatMap(({ code }, at) => {
        const text = edits[id]?.[code]
        return text === undefined || says(text, values[at] ?? null)
          ? []
          : [{ unit: id, code, text }]
      }),
    ),
  )
  return typeCells({}, real)
}

/** Whether a text says what a value is, however it is written. */
function says(text: string, value: AssessedValue): boolean {
  const typed = text.trim()
  if (typed === '') return value === null
  if (value === 'not-applicable') return isMark(notApplicableMarks, typed)
  return value !== null && parsePoints(typed) === value
}

export function countEdits(edits: Edits): number {
  return Object.values(edits).reduce((sum, cells) => sum + Object.keys(cells).length, 0)
}

/** What was emptied is taken back, in the word of the import. */
const TAKEN_BACK = 'CLEAR'

/**
 * The edits as a file of the import, which says nothing of any other cell: a row for each unit in
 * the order of `edits`, a column for each code.
 */
export function writeEdits(edits: Edits, codes: readonly string[]): string {
  const rows = Object.entries(edits).map(([unit, cells]) => [
    unit,
    ...codes.map((code) => {
      const text = cells[code]
      return text === undefined ? '' : text.trim() || TAKEN_BACK
    }),
  ])
  return [['unit_id', ...codes], ...rows].map((row) => row.map(quote).join(';')).join('\n')
}

/** The codes of all blocks of a round, each once. */
export function codesOf(blocks: readonly AssessedBlock[]): string[] {
  return [...new Set(blocks.flatMap(({ columns }) => columns.map(({ code }) => code)))]
}

/** A fault of the file, at the cell that was typed. @returns `undefined` for one of no such cell */
export function cellOfFault(
  { row, column }: Pick<FileFault, 'row' | 'column'>,
  edits: Edits,
  codes: readonly string[],
): { readonly unit: string; readonly code: string } | undefined {
  const unit = row === null ? undefined : Object.keys(edits)[row - 2]
  const code = column === null ? undefined : codes[placeOf(column) - 1]
  return unit === undefined || code === undefined ? undefined : { unit, code }
}

/** What a unit comes to with the edits; what is no number adds nothing. */
export function sumWith(
  { columns }: Pick<AssessedBlock, 'columns'>,
  unit: AssessedUnit,
  edits: Edits,
): number {
  const points = columns.map(({ code }, at) => {
    const typed = edits[unit.id]?.[code]
    const value = typed === undefined ? unit.values[at] : parsePoints(typed)
    return typeof value === 'number' ? toHundredths(value) : 0
  })
  return points.reduce((sum, each) => sum + each, 0) / 100
}

/** `A` is 0, `AA` is 26. */
function placeOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function quote(text: string): string {
  return /[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
