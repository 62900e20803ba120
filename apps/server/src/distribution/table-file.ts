import { buffer } from 'node:stream/consumers'
import { codebookRows } from '../exports/codebook.ts'
import { streamCsv } from '../exports/formats/csv.ts'
import { streamOf, type ExportTable } from '../exports/table.ts'
import { streamXlsx } from '../exports/formats/xlsx-stream.ts'

/** A list to be handed on: one plain CSV for other programs, or a workbook with its codebook. */
export async function tableFile(
  table: ExportTable,
  format: 'csv' | 'xlsx',
  at: Date,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; contentType: string }> {
  const content =
    format === 'csv'
      ? streamCsv(streamOf(table))
      : streamXlsx({ table: streamOf(table), codebook: codebookRows(table), about: () => [], at })
  return { bytes: new Uint8Array(await buffer(content)), contentType: contentTypes[format] }
}

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
