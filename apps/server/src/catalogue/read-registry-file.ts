import { foldId, foldName, UnitId, type LineageEvent, type Unit } from '@phieu/survey'
import { ambiguousDays } from '../papers/sheets/day-order.ts'
import { isFault, wholeFile, wrong, type Fault, type Wrong } from '../papers/sheets/fault.ts'
import { readCode, readDay, readLine } from '../papers/sheets/read-cell.ts'
import { readSheet } from '../papers/sheets/read-sheet.ts'
import { readTable, type TableRow } from '../papers/sheets/read-table.ts'
import { missingZeros, openRowsByKey } from '../papers/sheets/unit-rows.ts'
import { joinLineage, readLineageRow, type LineageRow } from './read-lineage.ts'
import { allRegistryColumns, registryColumns } from './registry-columns.ts'

/** What a file says of the units of a time. */
export interface RegistryReading {
  /** None as long as there are faults. */
  units: readonly Unit[]
  lineage: readonly LineageEvent[]
  faults: readonly Fault[]
  /** What a person should look at again, though it may be right. */
  warnings: readonly Fault[]
}

/**
 * Reads a registry: one row a unit, in the official order, with what became of earlier units beside
 * it or on rows of their own (without block and name; a closed unit has no `unit_id` either).
 */
export function readRegistryFile(bytes: Uint8Array<ArrayBuffer>): RegistryReading {
  const sheet = readSheet(bytes, 'unit_id')
  if ('code' in sheet) return faulty([sheet])

  const { required } = registryColumns
  const table = readTable(sheet, { key: 'unit_id', required, known: allRegistryColumns })
  if (table.faults.length > 0) return faulty(table.faults)

  const faults: Fault[] = []
  const units: UnitRow[] = []
  const events: LineageRow[] = []
  const seen = openRowsByKey()
  for (const row of table.rows) {
    const event = readLineageRow(row)
    if (event && 'faults' in event) faults.push(...event.faults)
    else if (event) events.push(event)
    if (isOnlyEvent(row)) continue

    const unit = readUnit(row)
    if ('faults' in unit) faults.push(...unit.faults)
    else {
      const twice = twiceOf(unit.id, units, seen.note(foldId(unit.id), row.number))
      if (twice) faults.push({ ...twice, ...row.place('unit_id') })
      else units.push({ unit, row })
    }
  }
  const ids = new Set(units.map(({ unit }) => foldId(unit.id)))
  const { lineage, faults: impossible } = joinLineage(events, ids)
  const all = [...faults, ...impossible]
  if (all.length > 0) return faulty(all)
  if (units.length === 0) return faulty([{ ...wrong('no-units'), ...wholeFile }])
  const { settled, warnings } = settleBlocks(units)
  return {
    units: settled.map(({ unit }) => unit),
    lineage,
    faults: [],
    warnings: [
      ...table.warnings,
      ...warnings,
      ...missingZeros(table.rows, 'unit_id'),
      ...missingZeros(table.rows, 'official_code'),
      ...missingZeros(table.rows, 'lineage_from'),
      ...ambiguousDays(table.rows, ['valid_from', 'valid_to', 'lineage_on']),
      ...sameNames(settled),
    ],
  }
}

/** How it is read where it may be large (see `readAside`). */
export const registryFile = { module: new URL(import.meta.url), read: readRegistryFile }

interface UnitRow {
  unit: Unit
  row: TableRow
}

/** @param first - the row that named it before */
function twiceOf(id: string, units: readonly UnitRow[], first: number | undefined) {
  if (first === undefined) return undefined
  const known = units.find(({ unit }) => foldId(unit.id) === foldId(id))?.unit.id ?? id
  return known === id ? wrong('row-twice', id, first) : wrong('same-id', id, known, first)
}

/** One block, one writing: the first one that the file has. */
function settleBlocks(units: readonly UnitRow[]): { settled: UnitRow[]; warnings: Fault[] } {
  const blocks = new Map<string, string>()
  const warnings: Fault[] = []
  const settled = units.map(({ unit, row }) => {
    const key = foldName(unit.block)
    const block = blocks.get(key) ?? unit.block
    blocks.set(key, block)
    if (block === unit.block) return { unit, row }
    // One that is doubtful is told already, with the letters that are.
    const isTold = 'doubt' in row.cell('block')
    if (!isTold)
      warnings.push({ ...wrong('written-differently', unit.block, block), ...row.place('block') })
    return { unit: { ...unit, block }, row }
  })
  return { settled, warnings }
}

function faulty(faults: readonly Fault[]): RegistryReading {
  return { units: [], lineage: [], faults, warnings: [] }
}

/** A row that tells an event and no unit. */
function isOnlyEvent(row: TableRow): boolean {
  const isEmpty = (code: string) => row.cell(code).kind === 'empty'
  return !isEmpty('lineage') && isEmpty('block') && isEmpty('unit_name')
}

function readUnit(row: TableRow): Unit | { faults: Fault[] } {
  const faults: Fault[] = []
  const take = <Value>(code: string, read: Value | Wrong): Value | undefined => {
    if (!isFault(read)) return read
    faults.push({ ...read, ...row.place(code) })
    return undefined
  }
  const needed = (code: string, read: string | Wrong) =>
    take(code, read === '' ? wrong('missing-value', code) : read)

  const id = needed('unit_id', readUnitCode(row))
  const block = needed('block', readLine(row.cell('block')))
  const name = needed('unit_name', readLine(row.cell('unit_name')))
  const officialCode = take('official_code', readCode(row.cell('official_code')))
  const validFrom = take('valid_from', readDay(row.cell('valid_from')))
  const validTo = take('valid_to', readDay(row.cell('valid_to')))
  if (validFrom && validTo && validTo < validFrom) {
    faults.push({ ...wrong('days-reversed', validFrom, validTo), ...row.place('valid_to') })
  }
  if (id === undefined || block === undefined || name === undefined || faults.length > 0) {
    return { faults }
  }
  return {
    id,
    block,
    name,
    ...(officialCode ? { officialCode } : {}),
    ...(validFrom ? { validFrom } : {}),
    ...(validTo ? { validTo } : {}),
  }
}

function readUnitCode(row: TableRow): string | Wrong {
  const code = readCode(row.cell('unit_id'))
  if (typeof code !== 'string' || code === '') return code
  return UnitId.safeParse(code).success ? code : wrong('bad-unit', code)
}

/** Two units of one block with one name: a slip, or two communes that share it. */
function sameNames(units: readonly UnitRow[]): Fault[] {
  const seen = openRowsByKey()
  return units.flatMap(({ unit: { block, name }, row }) => {
    const first = seen.note(JSON.stringify([block, foldName(name)]), row.number)
    return first === undefined
      ? []
      : [{ ...wrong('name-twice', name, first), ...row.place('unit_name') }]
  })
}
