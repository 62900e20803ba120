import type { Places } from './places.ts'
import type { RowReader } from './row-reader.ts'
import type { SheetName } from './tables.ts'

/** The rows of every sheet, and where to note what is wrong and what stands where. */
export interface DefinitionSheets {
  rows: Record<SheetName, readonly RowReader[]>
  places: Places
}
