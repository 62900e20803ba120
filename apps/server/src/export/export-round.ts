import { localDate, type Language } from '@phieu/survey'
import type { ScoredUnit } from '../publish/score-round.ts'
import { unitReportOf } from '../publish/unit-report.ts'
import type { RoundPlan } from '../round-plans.ts'
import { aboutExport, type ExportOrigin } from './about.ts'
import { areasTable } from './areas-table.ts'
import { writeCsv } from './csv.ts'
import { itemsTable } from './items-table.ts'
import type { ExportTable } from './table.ts'
import { dataMark } from './unit-columns.ts'
import { writeXlsx } from './xlsx.ts'

export interface ExportChoice {
  table: ExportTable['id']
  format: 'csv' | 'xlsx'
  language: Language
}

export interface ExportFile {
  name: string
  contentType: string
  bytes: Uint8Array<ArrayBuffer>
}

/** The aggregates of a round as one file, whole or not at all. */
export async function exportRound(
  plan: RoundPlan,
  units: readonly ScoredUnit[],
  choice: ExportChoice,
  at: Date,
): Promise<ExportFile> {
  const ballots = units.reduce((sum, { score }) => sum + score.ballots, 0)
  const table = tableOf({ plan, ballots, at }, units, choice)
  const name = fileName(plan, choice, at)
  if (choice.format === 'csv') {
    return { name, contentType: 'text/csv; charset=utf-8', bytes: writeCsv(table) }
  }
  return {
    name,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeXlsx(table),
  }
}

function tableOf(
  origin: ExportOrigin,
  units: readonly ScoredUnit[],
  { table, language }: ExportChoice,
): ExportTable {
  const { plan } = origin
  const reports = units.map((unit) => unitReportOf(plan, unit))
  const about = aboutExport(origin, language)
  return table === 'items'
    ? itemsTable(reports, plan.definition, language, about)
    : areasTable(reports, language, about)
}

/** ASCII only, with the day in the round's zone; what is not official says so in its name. */
function fileName({ round }: RoundPlan, { table, format, language }: ExportChoice, at: Date) {
  const mark = dataMark(round)
  const parts = ['phieu', round.id, table, language, localDate(at, round.timeZone)]
  if (mark !== 'official') parts.push(mark.toUpperCase())
  return `${parts.join('_')}.${format}`
}
