import type { Row, TableStream } from '../table.ts'
import { dataSheet, textSheet, type RowSource, type SheetText } from './xlsx-sheet.ts'
import { contentTypes, packageRelations, workbookPart, workbookRelations } from './xlsx-parts.ts'
import { styleBook } from './xlsx-styles.ts'
import { streamZip, type ZipEntry } from './zip.ts'
import { exportWords } from '../words.ts'

/** Rows of data in one sheet; Excel takes 1,048,576, the heading among them. */
const SHEET_ROWS = 1_000_000

export interface Workbook {
  table: TableStream
  codebook: readonly (readonly string[])[]
  /** Asked for once the data are written, so that it can tell how many rows there were. */
  about: () => readonly (readonly string[])[]
  at: Date
}

/**
 * A table as an XLSX workbook that is written while its rows are read: the data, a codebook, and a
 * sheet that says where the data come from. Codes are text and keep their leading zeros; numbers
 * are numbers, rounded by their format only; texts are typed so, and never a formula.
 *
 * More rows than a sheet holds go on in further sheets.
 *
 * @see https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
export function streamXlsx({ table, codebook, about, at }: Workbook): AsyncIterable<Uint8Array> {
  const words = exportWords[table.language].sheets
  const styles = styleBook(table.columns)
  const count = Math.max(1, Math.ceil(table.total / SHEET_ROWS))
  const rows = rowSource(table.portions)
  const data = Array.from({ length: count }, (_, place) => ({
    name: count === 1 ? words.data : `${words.data} ${place + 1}`,
    content: () => dataSheet(table, styles, rows, SHEET_ROWS),
  }))
  const texts: readonly [name: string, text: () => SheetText][] = [
    [words.codebook, () => ({ rows: codebook, widths: [20, 34, 90, 10, 50], hasHeading: true })],
    [words.about, () => ({ rows: about(), widths: [34, 90], hasHeading: false })],
  ]
  const sheets = [
    ...data,
    ...texts.map(([name, text]) => ({ name, content: () => textSheet(text()) })),
  ]
  const names = sheets.map(({ name }) => name)
  const parts: ZipEntry[] = [
    part('[Content_Types].xml', contentTypes(names.length)),
    part('_rels/.rels', packageRelations),
    part('xl/workbook.xml', workbookPart(names)),
    part('xl/_rels/workbook.xml.rels', workbookRelations(names.length)),
    part('xl/styles.xml', styles.xml),
    ...sheets.map(({ content }, place) => ({
      name: `xl/worksheets/sheet${place + 1}.xml`,
      content: () => encoded(content()),
    })),
  ]
  return streamZip(parts, at)
}

function part(name: string, xml: string): ZipEntry {
  const content = async function* () {
    yield new TextEncoder().encode(xml)
  }
  return { name, content }
}

async function* encoded(texts: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const text of texts) yield encoder.encode(text)
}

/** Hands rows to one sheet after the other: each takes up where the one before it ended. */
function rowSource(portions: TableStream['portions']): RowSource {
  const iterator = portions[Symbol.asyncIterator]()
  let waiting: readonly Row[] = []
  return async (most) => {
    if (waiting.length === 0) {
      const next = await iterator.next()
      if (next.done) return undefined
      waiting = next.value
    }
    const taken = waiting.slice(0, most)
    waiting = waiting.slice(most)
    return taken
  }
}
