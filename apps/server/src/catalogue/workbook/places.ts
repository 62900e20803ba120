import type { DefinitionFault } from '@phieu/survey'
import { wholeFile, type Place } from '../../papers/sheets/fault.ts'
import type { RowReader } from './row-reader.ts'
import { columnOfField } from './tables.ts'

type Path = DefinitionFault['path']

/** Which row of which sheet tells which place of a definition. */
export interface Places {
  /** @param column - where the place is one cell, and not a row whose columns are its fields */
  note(path: Path, row: RowReader, column?: string): void
  /** The cell of a place; of what holds it, where the place itself is told by none. */
  of(path: Path): Place
}

export function openPlaces(): Places {
  const noted = new Map<string, { row: RowReader; column: string | undefined }>()

  return {
    note(path, row, column) {
      noted.set(JSON.stringify(path), { row, column })
    },
    of(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const found = noted.get(JSON.stringify(path.slice(0, length)))
        if (!found) continue
        const field = String(path[length] ?? '')
        return found.row.place(found.column ?? columnOfField[field] ?? field)
      }
      return wholeFile
    },
  }
}
