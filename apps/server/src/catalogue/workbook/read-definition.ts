import {
  emptyWorkingDefinition,
  type DefinitionFault,
  type WorkingBlock,
  type WorkingDefinition,
} from '@phieu/survey'
import { wholeFile, wrong, type Fault, type Place } from '../../papers/sheets/fault.ts'
import { readTable } from '../../papers/sheets/read-table.ts'
import { readWorkbook } from '../../papers/sheets/read-xlsx.ts'
import type { DefinitionSheets } from './definition-sheets.ts'
import { openPlaces } from './places.ts'
import { readBlocks } from './read-blocks.ts'
import { readSettings } from './read-settings.ts'
import { rowReader, type RowReader } from './row-reader.ts'
import { sheetNames, shapeOf, type SheetName } from './tables.ts'

/** What a workbook says of a definition. */
export interface DefinitionReading {
  /** `undefined` as long as a cell cannot be read. */
  definition: WorkingDefinition | undefined
  faults: readonly Fault[]
  warnings: readonly Fault[]
  /** The cell of a place in the definition. */
  placeOf: (path: DefinitionFault['path']) => Place
}

/**
 * What a definition unpacks to at most, in bytes: forty times that of the city of Hà Nội. It is read where phones
 * are answered.
 */
const DEFINITION_LIMIT = 4 * 1024 * 1024

/**
 * Reads a definition from a workbook as `writeDefinitionWorkbook` writes it. Empty cells are fields
 * that are still empty; what no cell can mean is a fault by its sheet and cell.
 */
export function readDefinitionWorkbook(bytes: Uint8Array): DefinitionReading {
  const workbook = readWorkbook(bytes, DEFINITION_LIMIT)
  if ('code' in workbook) return unreadable([workbook])

  const faults: Fault[] = []
  const warnings: Fault[] = []
  for (const { name, hidden } of workbook) {
    if (!sheetNames.some((known) => known === name)) {
      faults.push({ ...wrong('unknown-sheet', name), ...wholeFile, sheet: name })
    } else if (hidden) faults.push({ ...wrong('hidden-sheet', name), ...wholeFile, sheet: name })
  }
  const rowsOf = (sheet: SheetName): RowReader[] => {
    const found = workbook.find(({ name }) => name === sheet)
    if (!found) {
      faults.push({ ...wrong('missing-sheet', sheet), ...wholeFile })
      return []
    }
    const table = readTable(found.sheet, shapeOf(sheet))
    faults.push(...table.faults.map((fault) => ({ ...fault, sheet })))
    warnings.push(...table.warnings.map((warning) => ({ ...warning, sheet })))
    return table.faults.length > 0 ? [] : table.rows.map((row) => rowReader(sheet, row, faults))
  }
  const sheets: DefinitionSheets = {
    rows: {
      about: rowsOf('about'),
      areas: rowsOf('areas'),
      groups: rowsOf('groups'),
      scales: rowsOf('scales'),
      blocks: rowsOf('blocks'),
      block_areas: rowsOf('block_areas'),
      criteria: rowsOf('criteria'),
      items: rowsOf('items'),
      settings: rowsOf('settings'),
    },
    places: openPlaces(),
  }
  if (faults.length > 0) return unreadable(faults)

  const definition = readSheets(sheets)
  if (faults.length > 0) return unreadable(faults)
  return { definition, faults: [], warnings, placeOf: (path) => sheets.places.of(path) }
}

function unreadable(faults: readonly Fault[]): DefinitionReading {
  return { definition: undefined, faults, warnings: [], placeOf: () => wholeFile }
}

function readSheets(sheets: DefinitionSheets): WorkingDefinition {
  const { rows, places } = sheets
  const blocks: WorkingBlock[] = readBlocks(sheets)
  return {
    ...emptyWorkingDefinition(''),
    ...readAbout(sheets),
    areas: rows.areas.map((row, at) => {
      places.note(['areas', at], row)
      return { id: row.whole('id'), vi: row.text('vi'), en: row.text('en') }
    }),
    respondentGroups: rows.groups.map((row, at) => {
      places.note(['respondentGroups', at], row)
      const outsider = row.flag('outsider')
      return {
        id: row.text('id'),
        vi: row.text('vi'),
        en: row.text('en'),
        ...(outsider === undefined ? {} : { outsider }),
      }
    }),
    scales: readScales(sheets),
    blocks,
    ...readSettings(sheets),
  }
}

const aboutFields = ['id', 'status', 'note', 'source'] as const

function readAbout({ rows, places }: DefinitionSheets) {
  const about = { id: '', status: '', note: '', source: '' }
  for (const row of rows.about) {
    const name = row.text('field')
    const field = aboutFields.find((each) => each === name)
    if (!field) {
      row.refuse('field', wrong('unknown-setting', name))
      continue
    }
    places.note([field], row, 'value')
    about[field] = row.text('value')
  }
  return about
}

/** Rows of one scale belong together, wherever they stand. */
function readScales({ rows, places }: DefinitionSheets): WorkingDefinition['scales'] {
  const scales: WorkingDefinition['scales'] = []
  for (const row of rows.scales) {
    const id = row.text('scale')
    let at = scales.findIndex((scale) => scale.id === id)
    if (at === -1) {
      at = scales.push({ id, options: [] }) - 1
      places.note(['scales', at], row)
      places.note(['scales', at, 'id'], row, 'scale')
    }
    const options = scales[at]?.options ?? []
    places.note(['scales', at, 'options', options.length], row)
    const excluded = row.flag('excluded')
    options.push({
      code: row.whole('code'),
      vi: row.text('vi'),
      en: row.text('en'),
      ...(excluded === undefined ? {} : { excluded }),
    })
  }
  return scales
}
