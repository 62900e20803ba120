import { foldId, UnitId, type EarlierResult } from '@phieu/survey'
import { isFault, wholeFile, wrong, type Fault, type Wrong } from '../papers/sheets/fault.ts'
import { readCode, readCount, readText } from '../papers/sheets/read-cell.ts'
import { readSheet } from '../papers/sheets/read-sheet.ts'
import { readTable, type TableRow } from '../papers/sheets/read-table.ts'
import type { SheetCell } from '../papers/sheets/sheet.ts'
import { missingZeros, openRowsByKey } from '../papers/sheets/unit-rows.ts'

type EarlierUnit = EarlierResult['units'][number]

/** The most areas that a definition of the past may have had. */
const areaNumbers = Array.from({ length: 30 }, (_, at) => String(at + 1))

/**
 * Reads the values of an earlier round as they were printed: `94` and `94.00` are not the same. The
 * units are those of their time, so only the form of their codes is checked.
 */
export function readEarlierFile(bytes: Uint8Array<ArrayBuffer>): {
  units: EarlierUnit[]
  faults: readonly Fault[]
  /** What a person should look at again, though it may be right. */
  warnings: readonly Fault[]
} {
  const sheet = readSheet(bytes, 'unit_id')
  if ('code' in sheet) return { units: [], faults: [sheet], warnings: [] }

  const table = readTable(sheet, {
    key: 'unit_id',
    required: ['unit_id', 'index_percent', 'rank'],
    known: [
      'unit_id',
      'unit_name',
      'index_percent',
      'rank',
      ...areaNumbers.map((area) => `area_${area}`),
    ],
  })
  const seen = openRowsByKey()
  const rows = table.rows.map((row) => {
    const { unit, faults } = readUnit(row)
    const first = unit && seen.note(foldId(unit.unit), row.number)
    if (first === undefined) return { unit, faults }
    const twice = { ...wrong('row-twice', unit?.unit ?? '', first), ...row.place('unit_id') }
    return { unit: undefined, faults: [...faults, twice] }
  })
  const faults = [...table.faults, ...rows.flatMap((row) => row.faults)]
  const units = rows.flatMap(({ unit }) => (unit ? [unit] : []))
  if (faults.length === 0 && units.length === 0) faults.push({ ...wrong('no-units'), ...wholeFile })
  const warnings = [...table.warnings, ...missingZeros(table.rows, 'unit_id')]
  return { units: faults.length > 0 ? [] : units, faults, warnings }
}

/** How it is read where it may be large (see `readAside`). */
export const previousResultFile = { module: new URL(import.meta.url), read: readEarlierFile }

function readUnit(row: TableRow): { unit: EarlierUnit | undefined; faults: Fault[] } {
  const faults: Fault[] = []
  const take = <Value>(code: string, read: Value | Wrong): Value | undefined => {
    if (!isFault(read)) return read
    faults.push({ ...read, ...row.place(code) })
    return undefined
  }

  const unit = take('unit_id', readUnitCode(row.cell('unit_id')))
  const index = take('index_percent', readPrinted(row.cell('index_percent')))
  const rank = take('rank', readRank(row.cell('rank')))
  const areas = areaNumbers.flatMap((area): [string, string][] => {
    const printed = take(`area_${area}`, readPrinted(row.cell(`area_${area}`)))
    return printed === undefined ? [] : [[area, printed]]
  })
  const saysNothing = index === undefined && rank === undefined && areas.length === 0
  if (saysNothing && faults.length === 0) {
    faults.push({ ...wrong('missing-value', 'index_percent'), ...row.place('index_percent') })
  }
  if (unit === undefined || faults.length > 0) return { unit: undefined, faults }
  return {
    unit: {
      unit,
      ...(index === undefined ? {} : { index }),
      ...(rank === undefined ? {} : { rank }),
      areas: Object.fromEntries(areas),
    },
    faults,
  }
}

function readUnitCode(cell: SheetCell): string | Wrong {
  const text = readCode(cell)
  if (typeof text !== 'string') return text
  if (text === '') return wrong('missing-value', 'unit_id')
  return UnitId.safeParse(text).success ? text : wrong('bad-unit', text)
}

function readRank(cell: SheetCell): number | undefined | Wrong {
  return cell.kind === 'empty' ? undefined : readCount(cell)
}

/** A printed per cent value with a point, whichever mark it was printed with. */
function readPrinted(cell: SheetCell): string | undefined | Wrong {
  if (cell.kind === 'empty') return undefined
  if (cell.kind === 'number') return wrong('print-lost')
  const text = readText(cell)
  if (typeof text !== 'string') return text
  const printed = text.replace(',', '.')
  const isPercent = /^\d{1,3}(\.\d{1,4})?$/.test(printed) && Number(printed) <= 100
  return isPercent ? printed : wrong('not-a-printed-percent', text)
}
