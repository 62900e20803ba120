/** The quotas of a round as a table of units and groups that people fill in. */
import type { QuotaNumbers } from '@phieu/office'
import { sizeOf, targetOf, type Language } from '@phieu/survey'
import type { RoundPlan } from './round-plans.ts'
import { wrong, type Fault, type Wrong } from '../papers/sheets/fault.ts'
import { readDecimal } from '../papers/sheets/read-cell.ts'
import { readSheet } from '../papers/sheets/read-sheet.ts'
import type { SheetCell } from '../papers/sheets/sheet.ts'
import { readTable, type TableRow } from '../papers/sheets/read-table.ts'
import { findUnit, openRowsByKey, unitsByCode, warningsOf } from '../papers/sheets/unit-rows.ts'
import type { Template, TemplateRow } from '../papers/sheets/write-template.ts'

/** What a file says, by unit and group; or what is wrong with it, cell by cell. */
export interface QuotaReading {
  numbers: Readonly<Record<string, Readonly<Record<string, number>>>>
  faults: readonly Fault[]
  warnings: readonly Fault[]
}

/** The most ballots that can be wanted of one group about one unit, and the most people. */
const MAX = 1_000_000

/**
 * Reads a table of quotas or sizes: one row for each unit, one column for each group. An empty cell
 * says nothing, and a unit without a row keeps what stands.
 */
export function readQuotaFile(
  bytes: Uint8Array<ArrayBuffer>,
  plan: Pick<RoundPlan, 'definition' | 'units' | 'questionnaires'>,
): QuotaReading {
  const sheet = readSheet(bytes, 'unit_id')
  if ('code' in sheet) return { numbers: {}, faults: [sheet], warnings: [] }

  const groups = plan.definition.respondentGroups.map(({ id }) => id)
  const known = ['unit_id', 'block', 'unit_name', ...groups]
  const table = readTable(sheet, { key: 'unit_id', required: ['unit_id'], known })
  const units = unitsByCode(plan.units)
  const warnings = warningsOf(table, units)
  if (table.faults.length > 0) return { numbers: {}, faults: table.faults, warnings }

  const seen = openRowsByKey()
  const rows = table.rows.map((row) => {
    const { unit, faults } = findUnit(row, units)
    if (!unit || faults.length > 0) return { unit: '', numbers: {}, faults }
    const first = seen.note(unit.id, row.number)
    if (first !== undefined) {
      const twice = { ...wrong('row-twice', unit.id, first), ...row.place('unit_id') }
      return { unit: unit.id, numbers: {}, faults: [twice] }
    }
    const asked = (group: string) =>
      plan.questionnaires.some((each) => each.block === unit.block && each.group === group)
    return { unit: unit.id, ...readNumbers(row, unit.block, { groups, asked }) }
  })
  const faults = rows.flatMap((row) => row.faults)
  if (faults.length > 0) return { numbers: {}, faults, warnings }
  const numbers = Object.fromEntries(rows.map(({ unit, numbers }) => [unit, numbers]))
  return { numbers, faults, warnings }
}

/** How it is read where it may be large (see `readAside`). */
export const quotaFile = { module: new URL(import.meta.url), read: readQuotaFile }

function readNumbers(
  row: TableRow,
  block: string,
  wish: { groups: readonly string[]; asked: (group: string) => boolean },
) {
  const numbers: Record<string, number> = {}
  const faults: Fault[] = []
  for (const group of wish.groups) {
    const cell = row.cell(group)
    if (cell.kind === 'empty') continue
    const read = wish.asked(group) ? readNumber(cell) : wrong('group-not-in-block', group, block)
    if (typeof read === 'number') numbers[group] = read
    else faults.push({ ...read, ...row.place(group) })
  }
  return { numbers, faults }
}

/** None is a number too: a unit may have nobody of a group. */
function readNumber(cell: SheetCell): number | Wrong {
  const read = readDecimal(cell, { digits: 0, max: MAX })
  return typeof read === 'string' ? Number(read) : read
}

/**
 * The table with what stands now; cells of groups that are not asked stay empty, and so do sizes
 * that are not known.
 */
export function quotaTemplate(plan: RoundPlan, language: Language, kind: QuotaNumbers): Template {
  const { definition, units, round } = plan
  const groups = definition.respondentGroups
  const numberOf = kind === 'sizes' ? sizeOf : targetOf
  const data = [...units.values()].map(({ id, block, name }): TemplateRow => ({
    kind: 'data',
    cells: [
      id,
      block,
      name,
      ...groups.map((group) =>
        plan.questionnaireFor(block, group.id) ? (numberOf(round, id, group.id) ?? '') : '',
      ),
    ],
  }))
  const said = { ...words[language], ...words[language][kind] }
  return {
    sheet: said.sheet,
    language,
    whole: true,
    widths: [14, 8, 44, ...groups.map(() => 16)],
    rows: [
      { kind: 'note', cells: [`# ${said.note}`] },
      { kind: 'note', cells: [`# ${round.title[language]}`] },
      {
        kind: 'names',
        cells: ['# ', said.block, said.unit, ...groups.map((group) => group[language])],
      },
      { kind: 'codes', cells: ['unit_id', 'block', 'unit_name', ...groups.map(({ id }) => id)] },
      ...data,
    ],
  }
}

const words = {
  vi: {
    targets: {
      sheet: 'Chỉ tiêu',
      note: 'Số phiếu cần thu của từng nhóm về từng đơn vị. Ô trống: giữ nguyên. Không sửa dòng mã cột.',
    },
    sizes: {
      sheet: 'Số người',
      note: 'Số người của từng nhóm có thể hỏi về từng đơn vị. Ô trống: giữ nguyên. Không sửa dòng mã cột.',
    },
    block: 'Khối',
    unit: 'Đơn vị',
  },
  en: {
    targets: {
      sheet: 'Quotas',
      note: 'Ballots wanted of each group about each unit. An empty cell leaves what stands. Do not change the row of codes.',
    },
    sizes: {
      sheet: 'Sizes',
      note: 'People of each group who can be asked about each unit. An empty cell leaves what stands. Do not change the row of codes.',
    },
    block: 'Block',
    unit: 'Unit',
  },
}
