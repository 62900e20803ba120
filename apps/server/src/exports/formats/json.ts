import { decimalToNumber } from './decimal.ts'
import type { Cell, Column, TableHead, TableStream } from '../table.ts'

/**
 * A table as JSON: an array of objects by column id, each on a line of its own, so that a program
 * can read it line by line as well. Numbers are numbers, days are `YYYY-MM-DD`, nothing is `null`.
 */
export async function* streamJson(table: TableStream): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode('[')
  let isFirst = true
  for await (const rows of table.portions) {
    const lines = rows.map((row) => {
      const cells = table.columns.map((column, at) => [column.id, valueOf(row[at] ?? null, column)])
      return JSON.stringify(Object.fromEntries(cells))
    })
    if (lines.length > 0) {
      yield encoder.encode(`${isFirst ? '\n' : ',\n'}${lines.join(',\n')}`)
      isFirst = false
    }
  }
  yield encoder.encode('\n]\n')
}

/** The columns as JSON: what each holds and what its codes mean, in both languages. */
export function codebookJson({ columns }: TableHead): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(columns, undefined, 2)}\n`)
}

function valueOf(cell: Cell, { kind }: Column): Cell {
  return cell !== null && kind === 'decimal' ? decimalToNumber(cell) : cell
}
