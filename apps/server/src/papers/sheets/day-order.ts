import { wrong, type Fault } from './fault.ts'
import { mayBeMonthFirst, readDay } from './read-cell.ts'
import type { TableRow } from './read-table.ts'
import type { SheetCell } from './sheet.ts'

/**
 * Days are read day first, and a spreadsheet that speaks American English writes and reads them month first.
 * Two files that it leaves behind can't be told from right ones by any single cell, so they are told once:
 *
 * - no day of the file can be read day first only: all of them may have been written month first;
 * - days that can stand as texts, beside cells of days of which none is past the 12th: it took `01/07/2025` for
 *   the 7th of January, and left `31/07/2025` alone.
 *
 * @param columns - the codes of those that hold days
 */
export function ambiguousDays(rows: readonly TableRow[], columns: readonly string[]): Fault[] {
  const cells = rows.flatMap((row) =>
    columns.map((code) => ({ cell: row.cell(code), place: row.place(code) })),
  )
  const texts = cells.filter(({ cell }) => mayBeMonthFirst(cell) !== undefined)
  const isSure = texts.some(({ cell }) => mayBeMonthFirst(cell) === false)
  const days = cells.filter(({ cell }) => cell.kind === 'number')
  if (isSure) return tellTurned(days)
  const [first] = texts
  return first ? [{ ...tellOrder(first.cell, texts.length), ...first.place }] : []
}

interface Cell {
  cell: SheetCell
  place: ReturnType<TableRow['place']>
}

function tellOrder(cell: SheetCell, days: number) {
  const read = readDay(cell)
  const text = cell.kind === 'text' ? cell.text : ''
  return wrong('days-of-either-order', text, typeof read === 'string' ? read : text, days)
}

/** @param cells - that hold days as numbers, beside texts that do not */
function tellTurned(cells: readonly Cell[]): Fault[] {
  const days = cells.flatMap(({ cell, place }) => {
    const day = readDay(cell)
    return typeof day === 'string' ? [{ day, place }] : []
  })
  const isPast = ({ day }: { day: string }) => Number(day.slice(8)) > 12
  const turned = days.filter(({ day }) => day.slice(5, 7) !== day.slice(8))
  const [first] = turned
  if (!first || days.some(isPast)) return []
  return [{ ...wrong('days-turned', first.day, turned.length), ...first.place }]
}
