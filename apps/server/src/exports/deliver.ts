import { createHash } from 'node:crypto'
import type { ExportFormat } from '@phieu/survey'
import { codebookRows, savNote } from './codebook.ts'
import { csvOf, streamCsv } from './formats/csv.ts'
import { codebookJson, streamJson } from './formats/json.ts'
import { streamSav } from './formats/sav.ts'
import type { About, TableStream } from './table.ts'
import { exportWords } from './words.ts'
import { streamXlsx } from './formats/xlsx-stream.ts'
import { streamZip, whole, type ZipEntry } from './formats/zip.ts'

/** A table on its way out, with everything that the file says of itself. */
export interface Consignment {
  /** ASCII, without an ending. */
  name: string
  title: string
  table: TableStream
  /** Where the data come from; asked for after the last row. */
  about: () => About
  at: Date
}

/** A file while it is written. */
export interface Delivery {
  name: string
  contentType: string
  content: AsyncIterable<Uint8Array>
}

/**
 * A table as one file that explains itself. XLSX carries codebook and origin in further sheets of
 * the workbook; the other formats are a ZIP of the data, their codebook and a read-me, which has the
 * SHA-256 of the data.
 */
export function deliver(consignment: Consignment, format: ExportFormat): Delivery {
  const { name, table, about, at } = consignment
  if (format === 'xlsx') {
    return {
      name: `${name}.xlsx`,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: streamXlsx({ table, codebook: codebookRows(table), about, at }),
    }
  }
  return {
    name: `${name}_${format}.zip`,
    contentType: 'application/zip',
    content: streamZip(entriesOf(consignment, format), at),
  }
}

function entriesOf(consignment: Consignment, format: 'csv' | 'sav' | 'json'): ZipEntry[] {
  const { name, table, about } = consignment
  const { language } = table
  const { files } = exportWords[language]
  const data = `${name}.${format}`
  const hash = createHash('sha256')
  const codebook = format === 'json' ? 'json' : 'csv'
  const readMe = () => {
    const digest = [`SHA-256 (${data})`, hash.digest('hex')] as const
    return readMeText([...about(), digest], format === 'sav' ? [savNote(language)] : [])
  }
  return [
    { name: data, content: () => hashed(dataOf(consignment, format), hash) },
    {
      name: `${files.codebook}.${codebook}`,
      content: () =>
        whole(codebook === 'json' ? codebookJson(table) : csvOf(codebookRows(table), language)),
    },
    { name: `${files.readMe}.txt`, content: () => whole(readMe()) },
  ]
}

function dataOf({ table, title, at }: Consignment, format: 'csv' | 'sav' | 'json') {
  if (format === 'csv') return streamCsv(table)
  return format === 'json' ? streamJson(table) : streamSav(table, { title, at })
}

async function* hashed(
  content: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncIterable<Uint8Array> {
  for await (const bytes of content) {
    hash.update(bytes)
    yield bytes
  }
}

/** Plain text that every editor opens right, those of Windows too. */
function readMeText(about: About, notes: readonly string[]): Uint8Array {
  const lines = [...about.map(([label, value]) => `${label}: ${value}`), ...notes]
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}
