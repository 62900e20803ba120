import { buffer } from 'node:stream/consumers'
import { localDate, type Language } from '@phieu/survey'
import type { ScoredUnit } from '../results/score-round.ts'
import { unitReportOf } from '../results/unit-report.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { aboutExport } from './about.ts'
import { areasTable } from './areas-table.ts'
import { codebookRows } from './codebook.ts'
import { streamCsv } from './formats/csv.ts'
import { itemsTable } from './items-table.ts'
import { streamOf, type ExportTable } from './table.ts'
import { dataMark } from './unit-columns.ts'
import { streamXlsx } from './formats/xlsx-stream.ts'

export interface ExportChoice {
  table: 'items' | 'areas'
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
  { table: id, format, language }: ExportChoice,
  at: Date,
): Promise<ExportFile> {
  const table = aggregateTable(plan, units, { table: id, language })
  const name = `${fileName(plan, { table: id, language }, at)}.${format}`
  if (format === 'csv') {
    const bytes = await collected(streamCsv(streamOf(table)))
    return { name, contentType: 'text/csv; charset=utf-8', bytes }
  }
  const origin = { plan, ballots: ballotsOf(units), at, rows: table.rows.length }
  const workbook = {
    table: streamOf(table),
    codebook: codebookRows(table),
    about: () => aboutExport(origin, language),
    at,
  }
  return {
    name,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await collected(streamXlsx(workbook)),
  }
}

/** Points and answers of these units, by item and group or by area. */
export function aggregateTable(
  plan: RoundPlan,
  units: readonly ScoredUnit[],
  { table, language }: Pick<ExportChoice, 'table' | 'language'>,
): ExportTable {
  const reports = units.map((unit) => unitReportOf(plan, unit))
  return table === 'items'
    ? itemsTable(reports, plan.definition, language)
    : areasTable(reports, language)
}

/** Ballots that were counted about these units. */
export function ballotsOf(units: readonly ScoredUnit[]): number {
  return units.reduce((sum, { score }) => sum + score.ballots, 0)
}

/**
 * The name of a file without its ending: ASCII only, with the day in the round's zone; what is not
 * official says so in its name.
 */
export function fileName(
  { round }: RoundPlan,
  { table, language }: { table: string; language: Language },
  at: Date,
): string {
  const mark = dataMark(round)
  const parts = ['phieu', round.id, table, language, localDate(at, round.timeZone)]
  if (mark !== 'official') parts.push(mark.toUpperCase())
  return parts.join('_')
}

async function collected(content: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await buffer(content))
}
