import { wrong, type Fault } from './fault.ts'
import { mayBeMonthFirst, readDay } from './read-cell.ts'
import type { TableRow } from './read-table.ts'

/**
 * Days are read day first. Where no day of a file can be read that way only, it may have been written month
 * first, by a spreadsheet that speaks American English: that is told once, with what the first was read as.
 *
 * @param columns - the codes of those that hold days
 */
export function ambiguousDays(rows: readonly TableRow[], columns: readonly string[]): Fault[] {
  const days = rows.flatMap((row) =>
    columns.flatMap((code) => {
      const mayBe = mayBeMonthFirst(row.cell(code))
      return mayBe === undefined ? [] : [{ row, code, mayBe }]
    }),
  )
  const [first] = days
  if (!first || days.some(({ mayBe }) => !mayBe)) return []
  const cell = first.row.cell(first.code)
  const read = readDay(cell)
  if (cell.kind !== 'text' || typeof read !== 'string') return []
  const told = wrong('days-of-either-order', cell.text, read, days.length)
  return [{ ...told, ...first.row.place(first.code) }]
}
