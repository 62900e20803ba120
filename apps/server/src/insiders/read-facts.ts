import { TEXT_LIMIT, isContact } from '@phieu/office'
import { foldId, foldName, type Unit } from '@phieu/survey'
import { isFault, wrong, type Fault, type Wrong } from '../papers/sheets/fault.ts'
import { readCode, readLine, readText } from '../papers/sheets/read-cell.ts'
import type { TableRow } from '../papers/sheets/read-table.ts'
import type { SheetCell } from '../papers/sheets/sheet.ts'
import type { InsiderFacts } from '../store/insiders/insider-store.ts'
import { mayRate, type AskedUnit } from './asked-units.ts'

/** What a group rates, to find what a row names. */
export interface Rateable {
  units: readonly AskedUnit[]
  blocks: readonly string[]
}

/** One person as a row tells of them, or what is wrong with the row. */
export function readFacts(row: TableRow, rateable: Rateable): InsiderFacts | { faults: Fault[] } {
  const faults: Fault[] = []
  const take = <Value>(code: string, read: Value | Wrong): Value | undefined => {
    if (!isFault(read)) return read
    faults.push({ ...read, ...row.place(code) })
    return undefined
  }
  const name = take('name', readNeeded(row.cell('name'), 'name'))
  const position = take('position', readNeeded(row.cell('position'), 'position'))
  const contact = take('contact', readContact(row.cell('contact')))
  const notUnits = take('not_units', readUnits(row.cell('not_units'), rateable.units))
  const blocks = take('blocks', readBlocks(row.cell('blocks'), rateable.blocks))
  const isWhole = name !== undefined && position !== undefined && notUnits && blocks
  if (!isWhole || faults.length > 0) return { faults }

  const facts = { name, position, contact: contact || undefined, notUnits, blocks }
  if (rateable.units.some((unit) => mayRate(facts, unit))) return facts
  return { faults: [{ ...wrong('rates-nothing', name), ...row.place('name') }] }
}

function readNeeded(cell: SheetCell, code: string): string | Wrong {
  const text = readLine(cell)
  if (text === '') return wrong('missing-value', code)
  return typeof text === 'string' && text.length > TEXT_LIMIT ? wrong('too-long', TEXT_LIMIT) : text
}

/** A telephone number must be text, for its leading zero. Empty where the cell is. */
function readContact(cell: SheetCell): string | Wrong {
  const text = readCode(cell)
  return typeof text !== 'string' || text === '' || isContact(text)
    ? text
    : wrong('bad-contact', text)
}

/** Units by their codes or names. */
function readUnits(cell: SheetCell, units: readonly AskedUnit[]): string[] | Wrong {
  const text = readText(cell)
  if (typeof text !== 'string') return text
  const found = new Set<string>()
  for (const part of partsOf(text)) {
    const unit = findUnit(part, units)
    if (isFault(unit)) return unit
    found.add(unit.id)
  }
  return [...found]
}

function findUnit(written: string, units: readonly AskedUnit[]): Unit | Wrong {
  const byId = units.find(({ id }) => foldId(id) === foldId(written))
  if (byId) return byId
  const named = units.filter(({ name }) => foldName(name) === foldName(written))
  const [first] = named
  if (!first) return wrong('unknown-unit-name', written)
  const codes = named.map(({ id }) => id).join(', ')
  return named.length > 1 ? wrong('unit-name-twice', written, codes) : first
}

function readBlocks(cell: SheetCell, blocks: readonly string[]): string[] | Wrong {
  const text = readText(cell)
  if (typeof text !== 'string') return text
  const written = partsOf(text).flatMap((part) => part.split(/[\s,]+/))
  const blockOf = (code: string) => blocks.find((block) => foldId(block) === foldId(code))
  const stranger = written.find((code) => blockOf(code) === undefined)
  if (stranger !== undefined) return wrong('unknown-block', stranger, blocks.join(', '))
  const named = new Set(written.map(blockOf))
  // Whoever knows them all is not bound to them.
  return named.size === blocks.length ? [] : blocks.filter((block) => named.has(block))
}

function partsOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
