import { wholeFile, wrong, type Fault, type Wrong } from './fault.ts'
import { readCellFormats } from './cell-formats.ts'
import { CELL_LIMIT, ROW_LIMIT, megabytes, UNPACKED_LIMIT } from './limits.ts'
import { readSharedTexts } from './shared-texts.ts'
import type { Sheet } from './sheet.ts'
import { readSheetPart } from './sheet-part.ts'
import { unzipParts } from './unzip-parts.ts'
import { readWorkbookIndex } from './workbook-index.ts'

/** `content.xml` is the one part of an OpenDocument that tells it; a document of Numbers has its own index. */
const isNeeded = (name: string) =>
  name === 'content.xml' ||
  name === NUMBERS ||
  /^xl\/(workbook\.(xml|bin)|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/.test(
    name,
  )

/** Its content lies in such parts, or packed once more in `Index.zip`. */
const NUMBERS = 'Index/Document.iwa'

/** A sheet with content, as its workbook names it. */
export interface NamedSheet {
  name: string
  hidden: boolean
  sheet: Sheet
}

/** The one sheet of a workbook that has content. */
export function readXlsx(bytes: Uint8Array): Sheet | Fault {
  const sheets = readWorkbook(bytes)
  return 'code' in sheets ? sheets : onlyOne(sheets)
}

/** Whether what is read of a workbook unpacks to more bytes than that; `false` of any other file. */
export function unpacksOver(bytes: Uint8Array, limit: number): boolean {
  return unzipParts(bytes, isNeeded, limit) === 'too-large'
}

/**
 * Every sheet of a workbook that has content, in their order.
 *
 * @param limit - of what is read of it, unpacked, in bytes
 */
export function readWorkbook(bytes: Uint8Array, limit = UNPACKED_LIMIT): NamedSheet[] | Fault {
  // Of the first part; whoever locks an archive locks them all.
  if (((bytes[6] ?? 0) & 1) === 1) return refused(wrong('locked-archive'))
  const tooLarge = wrong('unpacks-too-large', megabytes(limit))
  const parts = unzipParts(bytes, isNeeded, limit)
  if (parts === 'broken') return refused(wrong('broken-workbook'))
  if (parts === 'too-large') return refused(tooLarge)
  if (parts.has('xl/workbook.bin')) return refused(wrong('old-workbook'))
  if (parts.has('content.xml')) return refused(wrong('open-document'))
  if (parts.has(NUMBERS)) return refused(wrong('numbers-document'))
  if (parts.size === 0) return refused(wrong('other-archive'))

  const index = readWorkbookIndex(parts)
  const texts = readSharedTexts(parts.get('xl/sharedStrings.xml'))
  if (!index || !texts) return refused(wrong('broken-workbook'))

  const { sheets, from1904 } = index
  // A part that is named a thousand times would be read as often.
  const own = sheets.map(({ part }) => part).filter((part) => parts.has(part))
  if (new Set(own).size < own.length) return refused(wrong('broken-workbook'))

  const workbook = { texts, from1904, formats: readCellFormats(parts.get('xl/styles.xml')) }
  const filled: NamedSheet[] = []
  for (const { name, part: file, hidden } of sheets) {
    const part = parts.get(file)
    if (!part) continue // a chart on a sheet of its own
    const sheet = readSheetPart(part, workbook)
    if (sheet === 'broken') return refused(wrong('broken-workbook'))
    if (sheet === 'too-much-text') return refused(tooLarge)
    if (sheet === 'too-many-cells') return refused(wrong('too-many-cells', CELL_LIMIT))
    if (sheet === 'too-many-rows') return refused(wrong('too-many-rows', ROW_LIMIT))
    if (hasContent(sheet)) filled.push({ name, hidden, sheet })
  }
  return filled
}

function onlyOne(filled: readonly NamedSheet[]): Sheet | Fault {
  const [first, ...others] = filled
  if (!first) return refused(wrong('empty-file'))
  const hidden = filled.find((each) => each.hidden)
  if (hidden) return refused(wrong('hidden-sheet', hidden.name))
  if (others.length === 0) return first.sheet
  return refused(wrong('several-sheets', filled.map(({ name }) => name).join(', ')))
}

function hasContent({ rows }: Sheet): boolean {
  return rows.some((row) => row.some(({ kind }) => kind !== 'empty'))
}

function refused(why: Wrong): Fault {
  return { ...why, ...wholeFile }
}
