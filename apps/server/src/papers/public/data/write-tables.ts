import {
  chartLines,
  chartTable,
  openTableNames,
  type OpenSource,
  type TablesPart,
} from '@phieu/publication'
import { openCsv } from '../../../publication/open-csv.ts'
import type { PublishedResult } from '../../../publication/published.ts'
import { chartColumns } from '../words/chart.ts'
import { csvOnTheWeb, dataPackage, tableCsv } from './describe-tables.ts'

/** What of a publication its tables are written from: what there is before it has a digest. */
export type Tabular = OpenSource & Pick<PublishedResult, 'id' | 'round' | 'publishedOn'>

/**
 * Every table of a result, what its columns mean, and the figures of every picture, once and for all: its
 * package holds them, and addresses of open data hand them out.
 */
export function writeTables(result: Tabular): TablesPart {
  const tables = openTableNames.flatMap((table) => [
    [`${table}.csv`, textOf(tableCsv(result, table))] as const,
    [`${table}.csv-metadata.json`, JSON.stringify(csvOnTheWeb(result, table))] as const,
  ])
  const charts = result.document.rankings.map((ranking) => {
    const csv = openCsv(Object.keys(chartColumns), chartLines(ranking))
    return [chartTable(ranking.block), textOf(csv)] as const
  })
  const described = ['datapackage.json', JSON.stringify(dataPackage(result))] as const
  return Object.fromEntries([...tables, ...charts, described])
}

/** With the mark of its encoding at the beginning, by which spreadsheets know Vietnamese. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
