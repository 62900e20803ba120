import { foldId, foldName, Language, type Unit } from '@phieu/survey'
import { MOST_LETTERS, TEXT_LIMIT } from '@phieu/office'
import { wholeFile, wrong, isFault, type Fault, type Wrong } from '../papers/sheets/fault.ts'
import { readSheet } from '../papers/sheets/read-sheet.ts'
import { readText } from '../papers/sheets/read-cell.ts'
import { readTable, type TableRow } from '../papers/sheets/read-table.ts'
import type { SheetCell } from '../papers/sheets/sheet.ts'
import { openRowsByKey } from '../papers/sheets/unit-rows.ts'
import { parseAddress } from './address.ts'

/** The columns of a list of people who are written to. */
export const addresseeCodes = ['email', 'unit', 'name', 'language'] as const

/** What people call these columns. */
const headings: readonly (readonly [RegExp, string])[] = [
  [/^(e-?mail|thư điện tử|địa chỉ thư điện tử)$/i, 'email'],
  [/^(đơn vị|mã đơn vị|tên đơn vị)$/i, 'unit'],
  [/^(họ (và )?tên|tên)$/i, 'name'],
  [/^ngôn ngữ$/i, 'language'],
]

/** Somebody who is to be invited to rate a unit. */
export interface Listed {
  address: string
  name: string
  unit: string
  language: Language
}

export interface ListReading {
  /** Nobody as long as there are faults. */
  people: readonly Listed[]
  faults: readonly Fault[]
  warnings: readonly Fault[]
}

/**
 * Reads a list of people, one row each, each address once.
 *
 * @param units - those about which the group is asked
 */
export function readAddressees(
  bytes: Uint8Array<ArrayBuffer>,
  units: readonly Unit[],
): ListReading {
  const sheet = readSheet(bytes, 'email')
  if ('code' in sheet) return { people: [], faults: [sheet], warnings: [] }
  const shape = { key: 'email', required: ['email', 'unit'], known: addresseeCodes, headings }
  const { rows, faults: inTable, warnings } = readTable(sheet, shape)
  if (inTable.length > 0) return { people: [], faults: inTable, warnings }
  if (rows.length > MOST_LETTERS) return faulty(wrong('too-many-people', MOST_LETTERS))
  if (rows.length === 0) return faulty(wrong('no-people'))

  const find = unitFinder(units)
  const seen = openRowsByKey()
  const people: Listed[] = []
  const faults: Fault[] = []
  for (const row of rows) {
    const read = readRow(row, find)
    if ('faults' in read) {
      faults.push(...read.faults)
      continue
    }
    const first = seen.note(read.address.toLowerCase(), row.number)
    if (first === undefined) people.push(read)
    else faults.push({ ...wrong('row-twice', read.address, first), ...row.place('email') })
  }
  return { people: faults.length > 0 ? [] : people, faults, warnings }
}

/** How it is read where it may be large (see `readAside`). */
export const addresseeFile = { module: new URL(import.meta.url), read: readAddressees }

function faulty(what: Wrong): ListReading {
  return { people: [], faults: [{ ...what, ...wholeFile }], warnings: [] }
}

function readRow(row: TableRow, find: (written: string) => Unit | Wrong) {
  const faults: Fault[] = []
  const take = <Value>(code: string, read: Value | Wrong): Value | undefined => {
    if (!isFault(read)) return read
    faults.push({ ...read, ...row.place(code) })
    return undefined
  }
  const cell = (code: string) => readText(row.cell(code))
  const address = take('email', readAddress(row.cell('email')))
  const unit = take('unit', onText(cell('unit'), find))
  const name = take('name', onText(cell('name'), readName))
  const language = take('language', onText(cell('language'), readLanguage))
  const isWhole = address !== undefined && unit && name !== undefined && language
  return isWhole && faults.length === 0 ? { address, unit: unit.id, name, language } : { faults }
}

function onText<Value>(read: string | Wrong, go: (text: string) => Value | Wrong): Value | Wrong {
  return typeof read === 'string' ? go(read) : read
}

function readAddress(cell: SheetCell): string | Wrong {
  const text = readText(cell)
  if (text === '') return wrong('missing-value', 'email')
  return typeof text === 'string' ? (parseAddress(text) ?? wrong('bad-address', text)) : text
}

function readName(text: string): string | Wrong {
  if (text.length > TEXT_LIMIT) return wrong('too-long', TEXT_LIMIT)
  // oxlint-disable-next-line no-control-regex -- a name stands in one line of a letter's head
  return text.replaceAll(/[\u0000-\u001F\u007F]+/g, ' ').trim()
}

function readLanguage(text: string): Language | Wrong {
  const read = Language.safeParse(text === '' ? 'vi' : text.toLowerCase())
  return read.success ? read.data : wrong('unknown-language', text)
}

/** Units by their codes or names. */
function unitFinder(units: readonly Unit[]): (written: string) => Unit | Wrong {
  const byId = new Map(units.map((unit) => [foldId(unit.id), unit]))
  const byName = Map.groupBy(units, ({ name }) => foldName(name))
  return (written) => {
    if (written === '') return wrong('missing-value', 'unit')
    const named = byName.get(foldName(written)) ?? []
    const found = byId.get(foldId(written)) ?? named[0]
    if (!found) return wrong('unknown-unit-name', written)
    const isOne = byId.has(foldId(written)) || named.length === 1
    return isOne ? found : wrong('unit-name-twice', written, named.map(({ id }) => id).join(', '))
  }
}
