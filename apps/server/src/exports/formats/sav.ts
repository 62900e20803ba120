import { decimalToNumber } from './decimal.ts'
import { cutToBytes } from './sav-bytes.ts'
import { openSavData, type SavData } from './sav-compress.ts'
import { savDictionary, toVariables, type SavVariable } from './sav-dictionary.ts'
import type { Cell, TableStream } from '../table.ts'

/**
 * A table as an SPSS system file (`.sav`), which SPSS, PSPP, R, Stata and Python read: UTF-8, each
 * variable with its label, its codes with theirs, excluded answers as missing values, days as dates.
 *
 * Texts are cut to 255 bytes, variable labels too, value labels to 120: what is longer, older
 * programs cannot read. A text is never cut inside a letter.
 *
 * @see https://www.gnu.org/software/pspp/pspp-dev/pspp-dev.html, "System File Format"
 */
export async function* streamSav(
  table: TableStream,
  { title, at }: { title: string; at: Date },
): AsyncIterable<Uint8Array> {
  const variables = toVariables(table)
  yield savDictionary(variables, { cases: table.total, title, at })
  const data = openSavData()
  for await (const rows of table.portions) {
    for (const row of rows) {
      for (const [place, variable] of variables.entries()) write(data, variable, row[place] ?? null)
    }
    yield data.take()
  }
  yield data.end()
}

function write(data: SavData, { column, width }: SavVariable, cell: Cell): void {
  if (width > 0) data.text(cutToBytes(cell === null ? '' : String(cell), width), width)
  else if (cell === null) data.number(null)
  else data.number(column.kind === 'day' ? savDay(String(cell)) : decimalToNumber(cell))
}

/** Seconds since the first day of the Gregorian calendar, 14 October 1582. */
function savDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000 + 12_219_379_200
}
