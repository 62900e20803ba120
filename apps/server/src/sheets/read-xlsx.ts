import { wholeFile, wrong, type Fault, type Wrong } from './fault.ts'
import { readCellFormats } from './cell-formats.ts'
import { CELL_LIMIT, megabytes, UNPACKED_LIMIT } from './limits.ts'
import { readSharedTexts } from './shared-texts.ts'
import type { Sheet } from './sheet.ts'
import { readSheetPart } from './sheet-part.ts'
import { unzipParts } from './unzip-parts.ts'
import { readWorkbookIndex, type SheetEntry } from './workbook-index.ts'

const isNeeded = (name: string) =>
  /^xl\/(workbook\.(xml|bin)|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/.test(
    name,
  )

/** The one sheet of a workbook that has content. */
export function readXlsx(bytes: Uint8Array): Sheet | Fault {
  const parts = unzipParts(bytes, isNeeded)
  if (parts === 'broken') return refused(wrong('broken-workbook'))
  if (parts === 'too-large') return refused(wrong('unpacks-too-large', megabytes(UNPACKED_LIMIT)))
  if (parts.has('xl/workbook.bin')) return refused(wrong('old-workbook'))

  const index = readWorkbookIndex(parts)
  const texts = readSharedTexts(parts.get('xl/sharedStrings.xml'))
  if (!index || !texts) return refused(wrong('broken-workbook'))

  const workbook = { texts, formats: readCellFormats(parts.get('xl/styles.xml')) }
  const filled: { entry: SheetEntry; sheet: Sheet }[] = []
  for (const entry of index) {
    const part = parts.get(entry.part)
    if (!part) continue // a chart on a sheet of its own
    const sheet = readSheetPart(part, workbook)
    if (sheet === 'broken') return refused(wrong('broken-workbook'))
    if (sheet === 'too-many-cells') return refused(wrong('too-many-cells', CELL_LIMIT))
    if (hasContent(sheet)) filled.push({ entry, sheet })
  }
  return onlyOne(filled)
}

function onlyOne(filled: readonly { entry: SheetEntry; sheet: Sheet }[]): Sheet | Fault {
  const [first, ...others] = filled
  if (!first) return refused(wrong('empty-file'))
  const hidden = filled.find(({ entry }) => entry.hidden)
  if (hidden) return refused(wrong('hidden-sheet', hidden.entry.name))
  if (others.length === 0) return first.sheet
  return refused(wrong('several-sheets', filled.map(({ entry }) => entry.name).join(', ')))
}

function hasContent({ rows }: Sheet): boolean {
  return rows.some((row) => row.some(({ kind }) => kind !== 'empty'))
}

function refused(why: Wrong): Fault {
  return { ...why, ...wholeFile }
}
