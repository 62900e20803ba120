import type { Unit } from '@phieu/survey'
import { wrong, type Fault } from './fault.ts'
import { readText } from './read-cell.ts'
import type { TableRow } from './read-table.ts'

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

/** The unit that a row is about, by its code; block and name are checked where they are given. */
export function findUnit(
  row: TableRow,
  units: ReadonlyMap<string, Unit>,
): { unit: Unit | undefined; faults: Fault[] } {
  const id = readText(row.cell('unit_id'))
  const place = row.place('unit_id')
  if (typeof id !== 'string') return { unit: undefined, faults: [{ ...id, ...place }] }
  if (id === '')
    return { unit: undefined, faults: [{ ...wrong('missing-value', 'unit_id'), ...place }] }

  const unit = units.get(id)
  if (!unit) return { unit, faults: [{ ...wrong('unknown-unit', id), ...place }] }
  return { unit, faults: [...checkBlock(row, unit), ...checkName(row, unit)] }
}

function checkBlock(row: TableRow, { block }: Unit): Fault[] {
  const given = readText(row.cell('block'))
  const place = row.place('block')
  if (typeof given !== 'string') return [{ ...given, ...place }]
  return given === '' || given === block
    ? []
    : [{ ...wrong('wrong-block', given, block), ...place }]
}

/** A name that isn't the unit's says that rows have shifted against their codes. */
function checkName(row: TableRow, { name }: Unit): Fault[] {
  const given = readText(row.cell('unit_name'))
  const place = row.place('unit_name')
  if (typeof given !== 'string') return [{ ...given, ...place }]
  if (given === '' || alike(given) === alike(name)) return []
  const isGarbled = alike(given) === alike(garbled(name))
  return [
    {
      ...(isGarbled ? wrong('garbled-name', given) : wrong('name-differs', given, name)),
      ...place,
    },
  ]
}

/** What becomes of a text when its UTF-8 is taken for Windows-1252. */
function garbled(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
}

function alike(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
