import { foldId, foldName, isSpelledAlike, type Unit } from '@phieu/survey'
import { wrong, type Fault } from './fault.ts'
import { readText } from './read-cell.ts'
import type { Table, TableRow } from './read-table.ts'
import type { SheetCell } from './sheet.ts'

/** Rows by what they are about, to find those that are about the same. */
export interface RowsByKey {
  /** The first row about this key, where there was one before `row`. */
  note(key: string, row: number): number | undefined
}

export function openRowsByKey(): RowsByKey {
  const rows = new Map<string, number>()
  return {
    note(key, row) {
      const first = rows.get(key)
      if (first === undefined) rows.set(key, row)
      return first
    },
  }
}

/** Several codes in one cell, separated by semicolons or commas. */
export function unitCodes(text: string): string[] {
  return text
    .split(/[;,]/)
    .map((id) => id.trim())
    .filter((id) => id !== '')
}

/** Codes of digits only that are shorter than others of their column; a cell may hold several. */
export function missingZeros(rows: readonly TableRow[], column: string): Fault[] {
  const codes = rows.flatMap((row) => {
    const text = readText(row.cell(column))
    const codes = typeof text === 'string' ? unitCodes(text) : []
    return codes.filter((code) => /^\d+$/.test(code)).map((code) => ({ code, row }))
  })
  const longest = codes.reduce((long, { code }) => (code.length > long.length ? code : long), '')
  return codes
    .filter(({ code }) => code.length < longest.length)
    .map(({ code, row }) => ({ ...wrong('zeros-missing', code, longest), ...row.place(column) }))
}

/** Units by their codes as `foldId` writes them: a table may have thousands of rows with strange codes. */
export type UnitsByCode = ReadonlyMap<string, Unit>

export function unitsByCode(units: ReadonlyMap<string, Unit>): UnitsByCode {
  return new Map(Array.from(units.values(), (unit) => [foldId(unit.id), unit]))
}

/** The unit that a row is about, by its code; block and name are checked where they are given. */
export function findUnit(
  row: TableRow,
  units: UnitsByCode,
): { unit: Unit | undefined; faults: Fault[] } {
  const id = readText(row.cell('unit_id'))
  const place = row.place('unit_id')
  if (typeof id !== 'string') return { unit: undefined, faults: [{ ...id, ...place }] }
  if (id === '')
    return { unit: undefined, faults: [{ ...wrong('missing-value', 'unit_id'), ...place }] }

  const unit = units.get(foldId(id))
  if (!unit) return { unit, faults: [{ ...wrong('unknown-unit', id), ...place }] }
  return { unit, faults: [...checkBlock(row, unit), ...checkName(row, unit)] }
}

function checkBlock(row: TableRow, { block }: Unit): Fault[] {
  const given = readText(row.cell('block'))
  const place = row.place('block')
  if (typeof given !== 'string') return [{ ...given, ...place }]
  return given === '' || foldId(given) === foldId(block)
    ? []
    : [{ ...wrong('wrong-block', given, block), ...place }]
}

/** A name that isn't the unit's says that rows have shifted against their codes. */
function checkName(row: TableRow, { name }: Unit): Fault[] {
  const given = readText(row.cell('unit_name'))
  const place = row.place('unit_name')
  if (typeof given !== 'string') return [{ ...given, ...place }]
  if (given === '' || says(row.cell('unit_name'), given, name)) return []
  return [{ ...wrong('name-differs', given, name), ...place }]
}

/** Whether a cell says this name, in whatever spelling and whatever became of its letters. */
function says(cell: SheetCell, given: string, name: string): boolean {
  if (foldName(given) === foldName(name)) return true
  const doubt = cell.kind === 'text' ? cell.doubt : undefined
  if (doubt?.kind === 'garbled') return foldName(doubt.meant) === foldName(name)
  return doubt?.kind === 'lost' && isLeftOf(given, name)
}

/** Whether a text is what is left of a name when `?` stands for what was lost. */
function isLeftOf(text: string, name: string): boolean {
  const [left, whole] = [text, name].map((each) => Array.from(each.normalize('NFC').toLowerCase()))
  if (!left || !whole || left.length !== whole.length) return false
  return left.every((sign, at) => sign === '?' || sign === '\uFFFD' || sign === whole[at])
}

/**
 * What should be looked at again in a table of units: doubtful texts, and names that it spells
 * differently than the registry does.
 */
export function warningsOf({ rows, warnings }: Table, units: UnitsByCode): Fault[] {
  const spelled = rows.flatMap((row): Fault[] => {
    const { unit } = findUnit(row, units)
    const given = readText(row.cell('unit_name'))
    if (!unit || typeof given !== 'string' || foldName(given) !== foldName(unit.name)) return []
    if (isSpelledAlike(given, unit.name)) return []
    return [{ ...wrong('written-differently', given, unit.name), ...row.place('unit_name') }]
  })
  return [...warnings, ...spelled]
}
