import { wholeFile, wrong, type Fault } from '../papers/sheets/fault.ts'
import { readSheet } from '../papers/sheets/read-sheet.ts'
import { readText } from '../papers/sheets/read-cell.ts'
import { readTable, type TableRow } from '../papers/sheets/read-table.ts'
import { openRowsByKey } from '../papers/sheets/unit-rows.ts'
import type { InsiderFacts } from '../store/insiders/insider-store.ts'
import { personKey } from './change-list.ts'
import { readFacts, type Rateable } from './read-facts.ts'

/** The most people on the list of a group. */
export const PEOPLE_LIMIT = 3000

/** The columns of a list. */
export const insiderCodes = ['name', 'position', 'contact', 'not_units', 'blocks'] as const

/** What people call these columns. */
const headings: readonly (readonly [RegExp, string])[] = [
  [/^(họ (và )?tên|tên)$/i, 'name'],
  [/^(chức vụ|chức danh)$/i, 'position'],
  [/^(liên hệ|điện thoại|số điện thoại|e-?mail|thư điện tử|contact)$/i, 'contact'],
]

/** Who stands in a file, or what is wrong with it, cell by cell. */
export interface InsiderReading {
  /** Nobody as long as there are faults. */
  people: readonly InsiderFacts[]
  faults: readonly Fault[]
  warnings: readonly Fault[]
}

/** Reads a list of insiders, one row a person. */
export function readInsiderFile(
  bytes: Uint8Array<ArrayBuffer>,
  rateable: Rateable,
): InsiderReading {
  const sheet = readSheet(bytes, 'name')
  if ('code' in sheet) return { people: [], faults: [sheet], warnings: [] }

  const shape = { key: 'name', required: ['name', 'position'], known: insiderCodes, headings }
  const table = readTable(sheet, shape)
  const warnings = [...table.warnings, ...missingPhoneZeros(table.rows)]
  if (table.faults.length > 0) return { people: [], faults: table.faults, warnings }
  if (table.rows.length > PEOPLE_LIMIT) return faulty(wrong('too-many-people', PEOPLE_LIMIT))
  if (table.rows.length === 0) return faulty(wrong('no-people'))

  const seen = openRowsByKey()
  const people: InsiderFacts[] = []
  const faults: Fault[] = []
  for (const row of table.rows) {
    const facts = readFacts(row, rateable)
    if ('faults' in facts) {
      faults.push(...facts.faults)
      continue
    }
    const first = seen.note(personKey(facts), row.number)
    if (first === undefined) people.push(facts)
    else {
      const who = `${facts.name}, ${facts.position}`
      faults.push({ ...wrong('row-twice', who, first), ...row.place('name') })
    }
  }
  return { people: faults.length > 0 ? [] : people, faults, warnings }
}

/** How it is read where it may be large (see `readAside`). */
export const insiderFile = { module: new URL(import.meta.url), read: readInsiderFile }

function faulty(what: ReturnType<typeof wrong>): InsiderReading {
  return { people: [], faults: [{ ...what, ...wholeFile }], warnings: [] }
}

/** A number of a Vietnamese telephone begins with 0; nine digits follow, ten at a desk in Hanoi (024). */
function missingPhoneZeros(rows: readonly TableRow[]): Fault[] {
  return rows.flatMap((row) => {
    const contact = readText(row.cell('contact'))
    const digits = typeof contact === 'string' ? contact.replaceAll(/[\s().-]/g, '') : ''
    return typeof contact === 'string' && /^(?:[1-9]\d{8}|2\d{9})$/.test(digits)
      ? [{ ...wrong('phone-zero', contact), ...row.place('contact') }]
      : []
  })
}
