/** How many people there are of each kind, read from a table that people filled in. */
import { foldId, type Population } from '@phieu/survey'
import { isFault, wrong, type Fault, type Wrong } from '../papers/sheets/fault.ts'
import { readDecimal, readText } from '../papers/sheets/read-cell.ts'
import { readSheet } from '../papers/sheets/read-sheet.ts'
import { readTable, type TableRow } from '../papers/sheets/read-table.ts'
import { findUnit, unitsByCode, warningsOf, type UnitsByCode } from '../papers/sheets/unit-rows.ts'
import { addUpPeople, MAX, SOURCE_LIMIT, type PeopleRow } from './add-up-people.ts'
import {
  columns,
  isAskedIn,
  populationPlaces,
  type PlanOfPeople,
  type PopulationPlace,
} from './population-places.ts'

/** What a file says, or what is wrong with it, cell by cell. */
export interface PopulationReading {
  populations: readonly Population[]
  faults: readonly Fault[]
  warnings: readonly Fault[]
}

/**
 * Reads a table of people: one row for each option of a question that a group of a block is asked,
 * or one for each of these and each unit, which are added up. A row without people says nothing.
 */
export function readPopulationFile(
  bytes: Uint8Array<ArrayBuffer>,
  plan: PlanOfPeople,
): PopulationReading {
  const sheet = readSheet(bytes, 'question')
  if ('code' in sheet) return { populations: [], faults: [sheet], warnings: [] }

  const required = ['block', 'group', 'question', 'option', 'people']
  const table = readTable(sheet, { key: 'question', required, known: columns })
  const units = unitsByCode(plan.units)
  const warnings = warningsOf(table, units)
  if (table.faults.length > 0) return { populations: [], faults: table.faults, warnings }

  const rows: PeopleRow[] = []
  const faults: Fault[] = []
  const known = { plan, places: populationPlaces(plan), units }
  for (const read of table.rows.flatMap((row) => readRow(row, known))) {
    if (isFault(read)) faults.push(read)
    else rows.push(read)
  }
  if (faults.length > 0) return { populations: [], faults, warnings }
  return { ...addUpPeople(plan, rows), warnings }
}

/** How it is read where it may be large (see `readAside`). */
export const populationFile = { module: new URL(import.meta.url), read: readPopulationFile }

/** What a row can name. */
interface Known {
  readonly plan: PlanOfPeople
  readonly places: readonly PopulationPlace[]
  readonly units: UnitsByCode
}

function readRow(row: TableRow, known: Known): (PeopleRow | Fault)[] {
  if (row.cell('people').kind === 'empty') return []
  const found = readPlace(row, known)
  if (isFault(found)) return [found]

  const unit = readUnit(row, known.units)
  if (Array.isArray(unit)) return unit
  const people = readDecimal(row.cell('people'), { digits: 0, max: MAX })
  if (typeof people !== 'string') return [{ ...people, ...row.place('people') }]
  const source = readText(row.cell('source'))
  if (typeof source !== 'string') return [{ ...source, ...row.place('source') }]
  if (source.length > SOURCE_LIMIT) {
    return [{ ...wrong('too-long', SOURCE_LIMIT), ...row.place('source') }]
  }
  return [{ row, ...found, unit, people: Number(people), source }]
}

function readPlace(
  row: TableRow,
  { plan, places }: Known,
): Pick<PeopleRow, 'place' | 'option'> | Fault {
  const { blocks, respondentGroups } = plan.definition
  const codes = blocks.map(({ id }) => id)
  const block = readCode(row, 'block', codes, (found) =>
    wrong('no-such-block', found, codes.join(', ')),
  )
  if (isFault(block)) return block
  const asked = respondentGroups.map(({ id }) => id).filter((id) => isAskedIn(plan, block, id))
  const group = readCode(row, 'group', asked, (found) => wrong('no-such-group', found, block))
  if (isFault(group)) return group
  const ofGroup = places.filter((place) => place.block.id === block && place.group.id === group)
  const question = readCode(
    row,
    'question',
    ofGroup.map((place) => place.question.id),
    (found) => wrong('no-such-question', found, group),
  )
  if (isFault(question)) return question
  const options = ofGroup.flatMap((place) => (place.question.id === question ? place.options : []))
  const option = readCode(
    row,
    'option',
    options.map(({ code }) => `${code}`),
    (found) => wrong('no-such-option', found, question),
  )
  return isFault(option) ? option : { place: { block, group, question }, option }
}

/** One of some codes, as it is written there, however it is capitalised in the file. */
function readCode(
  row: TableRow,
  column: string,
  codes: readonly string[],
  sayUnknown: (found: string) => Wrong,
): string | Fault {
  const found = readText(row.cell(column))
  if (typeof found !== 'string') return { ...found, ...row.place(column) }
  if (found === '') return { ...wrong('missing-value', column), ...row.place(column) }
  const code = codes.find((each) => foldId(each) === foldId(found))
  return code ?? { ...sayUnknown(found), ...row.place(column) }
}

function readUnit(row: TableRow, units: UnitsByCode): string | undefined | Fault[] {
  if (row.cell('unit_id').kind === 'empty') return undefined
  const { unit, faults } = findUnit(row, units)
  return unit && faults.length === 0 ? unit.id : faults
}
