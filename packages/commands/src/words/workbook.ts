import { createHash } from 'node:crypto'
import readXlsx from 'read-excel-file/node'
import writeXlsx from 'write-excel-file/node'
import type { Sentence } from './sentences.ts'
import { placeholdersOf } from './text-source.ts'

/** A row of a workbook that came back. */
export interface ReadRow {
  /** As the spreadsheet counts: the first one below the heading is 2. */
  row: number
  place: string
  vi: string
  en: string
  /** The digest of what was written into this row. */
  check: string
}

const heading = ['Place', 'Tiếng Việt', 'English', 'Note', 'Check']
const widths = [46, 70, 70, 34, 16]

/** Every sentence a row: to be corrected where it stands, read back by `readWorkbook`. */
export async function writeWorkbook(sentences: readonly Sentence[], file: string): Promise<void> {
  const rows = sentences.map((sentence) => {
    const [vi, en] = saidIn(sentence)
    return [sentence.place, vi, en, noteOf(vi, en), checkOf(vi, en)]
  })
  const cell = (value: string) => ({
    value,
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
  })
  const titles = heading.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  await writeXlsx([titles, ...rows.map((row) => row.map(cell))], {
    sheet: 'Words',
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toFile(file)
}

/** @returns `undefined` where the file is no workbook of ours. @throws Error when it can't be read */
export async function readWorkbook(file: string): Promise<readonly ReadRow[] | undefined> {
  const [sheet] = await readXlsx(file, { trim: false })
  const [titles, ...rows] = sheet?.data ?? []
  const found = (titles ?? []).map(textOf)
  if (heading.some((title, column) => found[column] !== title)) return undefined
  return rows.map((cells, at) => {
    const [place = '', vi = '', en = '', , check = ''] = cells.map(textOf)
    return { row: at + 2, place, vi, en, check }
  })
}

/** What a sentence says in Vietnamese and in English; nothing where it has no words of its own. */
export function saidIn({ vi, en }: Sentence): readonly [vi: string, en: string] {
  return [vi?.shown ?? '', en?.shown ?? '']
}

/** By which a changed row is told from one that the code has moved away from. */
export function checkOf(vi: string, en: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([vi, en]))
    .digest('hex')
  return `#${digest.slice(0, 12)}`
}

function noteOf(vi: string, en: string): string {
  const placeholders = [...new Set([...placeholdersOf(vi), ...placeholdersOf(en)])]
  return placeholders.length === 0 ? '' : `Giữ nguyên / keep ${placeholders.join(' ')}`
}

/** Spreadsheets may break lines in their own way. */
function textOf(cell: unknown): string {
  if (typeof cell === 'number') return String(cell)
  return typeof cell === 'string' ? cell.replaceAll('\r\n', '\n') : ''
}
