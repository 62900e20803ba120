/** The quotas of a round as a table of units and groups that people fill in. */
import { targetOf, type Language, type Round } from '@phieu/survey'
import type { RoundPlan } from './round-plans.ts'
import { wrong, type Fault } from '../papers/sheets/fault.ts'
import { readDecimal } from '../papers/sheets/read-cell.ts'
import { readSheet } from '../papers/sheets/read-sheet.ts'
import { readTable, type TableRow } from '../papers/sheets/read-table.ts'
import { findUnit, openRowsByKey } from '../papers/sheets/unit-rows.ts'
import type { Template, TemplateRow } from '../papers/sheets/write-template.ts'

export type UnitTargets = Round['unitTargets']

/** What a file says, by unit and group; or what is wrong with it, cell by cell. */
export interface QuotaReading {
  targets: UnitTargets
  faults: readonly Fault[]
}

/** The most ballots that can be wanted of one group about one unit. */
const MAX = 1_000_000

/**
 * Reads a table of quotas: one row for each unit, one column for each group. An empty cell says
 * nothing, and a unit without a row keeps what stands.
 */
export function readQuotaFile(
  plan: Pick<RoundPlan, 'definition' | 'units' | 'questionnaireFor'>,
  bytes: Uint8Array<ArrayBuffer>,
): QuotaReading {
  const sheet = readSheet(bytes, 'unit_id')
  if ('code' in sheet) return { targets: {}, faults: [sheet] }

  const groups = plan.definition.respondentGroups.map(({ id }) => id)
  const known = ['unit_id', 'block', 'unit_name', ...groups]
  const table = readTable(sheet, { key: 'unit_id', required: ['unit_id'], known })
  if (table.faults.length > 0) return { targets: {}, faults: table.faults }

  const seen = openRowsByKey()
  const rows = table.rows.map((row) => {
    const { unit, faults } = findUnit(row, plan.units)
    if (!unit || faults.length > 0) return { unit: '', targets: {}, faults }
    const first = seen.note(unit.id, row.number)
    if (first !== undefined) {
      const twice = { ...wrong('row-twice', unit.id, first), ...row.place('unit_id') }
      return { unit: unit.id, targets: {}, faults: [twice] }
    }
    const asked = (group: string) => plan.questionnaireFor(unit.block, group) !== undefined
    return { unit: unit.id, ...readTargets(row, unit.block, groups, asked) }
  })
  const faults = rows.flatMap((row) => row.faults)
  if (faults.length > 0) return { targets: {}, faults }
  return { targets: Object.fromEntries(rows.map(({ unit, targets }) => [unit, targets])), faults }
}

function readTargets(
  row: TableRow,
  block: string,
  groups: readonly string[],
  asked: (group: string) => boolean,
) {
  const targets: Record<string, number> = {}
  const faults: Fault[] = []
  for (const group of groups) {
    const cell = row.cell(group)
    if (cell.kind === 'empty') continue
    const read = asked(group)
      ? readDecimal(cell, { digits: 0, max: MAX })
      : wrong('group-not-in-block', group, block)
    if (typeof read === 'string') targets[group] = Number(read)
    else faults.push({ ...read, ...row.place(group) })
  }
  return { targets, faults }
}

/** The table with what is wanted now; cells of groups that are not asked stay empty. */
export function quotaTemplate(plan: RoundPlan, language: Language): Template {
  const { definition, units, round } = plan
  const groups = definition.respondentGroups
  const data = [...units.values()].map(({ id, block, name }): TemplateRow => ({
    kind: 'data',
    cells: [
      id,
      block,
      name,
      ...groups.map((group) =>
        plan.questionnaireFor(block, group.id) ? targetOf(round, id, group.id) : '',
      ),
    ],
  }))
  const said = words[language]
  return {
    sheet: said.sheet,
    language,
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
    sheet: 'Chỉ tiêu',
    note: 'Số phiếu cần thu của từng nhóm về từng đơn vị. Ô trống: giữ nguyên. Không sửa dòng mã cột.',
    block: 'Khối',
    unit: 'Đơn vị',
  },
  en: {
    sheet: 'Quotas',
    note: 'Ballots wanted of each group about each unit. An empty cell leaves what stands. Do not change the row of codes.',
    block: 'Block',
    unit: 'Unit',
  },
}
