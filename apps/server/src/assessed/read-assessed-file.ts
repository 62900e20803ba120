import type { AssessedChange, AssessedValue } from '@phieu/office'
import type { AssessedPoints, Block, Definition } from '@phieu/survey'
import type { FileReading } from '../imports/preview.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { wrong, type Fault } from '../papers/sheets/fault.ts'
import { readSheet } from '../papers/sheets/read-sheet.ts'
import { readTable, type Table, type TableRow } from '../papers/sheets/read-table.ts'
import {
  findUnit,
  openRowsByKey,
  unitsByCode,
  warningsOf,
  type UnitsByCode,
} from '../papers/sheets/unit-rows.ts'
import { checkSums } from './check-sums.ts'
import { allColumns, assessedColumns, sumColumns } from './columns.ts'
import { readPointsCell } from './points-cell.ts'
import { standingPoints, type StandingPoints } from './current-points.ts'

/**
 * Reads a file of assessed points: every fault by its cell, and what would change.
 *
 * Empty cells and units without a row leave what stands as it is.
 */
export function readAssessedFile(
  bytes: Uint8Array<ArrayBuffer>,
  plan: Pick<RoundPlan, 'definition' | 'units'>,
  standing: readonly AssessedPoints[],
): FileReading<AssessedChange> {
  const sheet = readSheet(bytes, 'unit_id')
  if ('code' in sheet) return { changes: [], faults: [sheet], warnings: [] }

  const codes = allColumns(plan.definition).map(({ code }) => code)
  const table = readTable(sheet, {
    key: 'unit_id',
    required: ['unit_id'],
    known: ['unit_id', 'block', 'unit_name', ...codes],
  })
  const units = unitsByCode(plan.units)
  const rows = readRows({ ...plan, units }, standingPoints(standing), codes, table)
  const faults = [...table.faults, ...rows.flatMap((row) => row.faults)]
  const changes = faults.length > 0 ? [] : rows.flatMap((row) => row.changes)
  return { changes, faults, warnings: warningsOf(table, units) }
}

/** How it is read where it may be large (see `readAside`). */
export const assessedFile = { module: new URL(import.meta.url), read: readAssessedFile }

/** What one row says. */
interface RowReading {
  changes: AssessedChange[]
  faults: Fault[]
}

function readRows(
  { definition, units }: { definition: Definition; units: UnitsByCode },
  standing: StandingPoints,
  codes: readonly string[],
  table: Table,
): RowReading[] {
  const seen = openRowsByKey()
  const blocks = new Map(definition.blocks.map((block) => [block.id, block]))
  const missing = new Set<string>()

  return table.rows.map((row) => {
    const { unit, faults } = findUnit(row, units)
    const block = unit && blocks.get(unit.block)
    if (!unit || !block) return { changes: [], faults }

    const first = seen.note(unit.id, row.number)
    if (first !== undefined) {
      const twice = { ...wrong('row-twice', unit.id, first), ...row.place('unit_id') }
      return { changes: [], faults: [...faults, twice] }
    }
    const absent = missingColumns(definition, block, table, missing)
    const read = readUnit(row, { unit: unit.id, block, definition, standing, codes })
    return { changes: read.changes, faults: [...faults, ...absent, ...read.faults] }
  })
}

/** The columns that units of a block need; each is told once. */
function missingColumns(
  definition: Definition,
  block: Block,
  { columns, heading }: Table,
  told: Set<string>,
): Fault[] {
  return assessedColumns(definition, block)
    .filter(({ code }) => !columns.has(code) && !told.has(code))
    .map(({ code }) => {
      told.add(code)
      return { ...wrong('missing-column', code), ...heading }
    })
}

interface UnitContext {
  unit: string
  block: Block
  definition: Definition
  standing: StandingPoints
  codes: readonly string[]
}

function readUnit(row: TableRow, context: UnitContext): RowReading {
  const { unit, block, definition, standing, codes } = context
  const faults: Fault[] = []
  const changes: AssessedChange[] = []
  const values = new Map<string, AssessedValue>()

  for (const { code, area, criterion, max } of assessedColumns(definition, block)) {
    const before = standing.valueOf(unit, area, criterion)
    const read = readPointsCell(row.cell(code), max)
    if (read !== null && typeof read === 'object') faults.push({ ...read, ...row.place(code) })
    else {
      const after = read === undefined ? before : read
      values.set(code, after)
      if (after !== before) changes.push({ unit, area, criterion, before, after })
    }
  }
  const sums = faults.length === 0 ? checkSums(row, definition, block, values) : []
  return { changes, faults: [...faults, ...foreignCells(row, context, codes), ...sums] }
}

/** Content in columns that the unit's block does not have. */
function foreignCells(
  row: TableRow,
  { definition, block }: UnitContext,
  codes: readonly string[],
): Fault[] {
  const own = new Set([
    ...assessedColumns(definition, block).map(({ code }) => code),
    ...sumColumns(definition, block).map(({ code }) => code),
  ])
  return codes
    .filter((code) => !own.has(code) && row.cell(code).kind !== 'empty')
    .map((code) => ({ ...wrong('not-in-block', code, block.id), ...row.place(code) }))
}
