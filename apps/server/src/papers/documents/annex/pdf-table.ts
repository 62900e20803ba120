import type { Annex } from './annex.ts'
import type { AnnexColumn } from './columns.ts'
import {
  asArtifact,
  heightOf,
  makeRoom,
  MM,
  PAGE,
  writeAt,
  type Sheet,
  type TextLook,
} from './pdf-sheet.ts'

type Element = PDFKit.PDFStructureElement

/** One line of the table: a text and its look for each column. */
interface Line {
  texts: readonly string[]
  lookOf: (column: AnnexColumn) => TextLook
  kind: 'TH' | 'TD'
}

const padding = { x: 0.5 * MM, y: 0.8 * MM }

/** The table of units; its head stands again on every page that it runs over to. */
export function drawTable(sheet: Sheet, { columns, rows }: Annex): void {
  const head: Line[] = [
    { texts: columns.map(({ title }) => title), lookOf: () => titleLook, kind: 'TH' },
    { texts: columns.map(({ number }) => number), lookOf: () => numberLook, kind: 'TH' },
  ]
  const table = sheet.doc.struct('Table')
  sheet.root.add(table)

  for (const line of head) drawLine(sheet, columns, line, table)
  for (const texts of rows) {
    const line: Line = { texts, lookOf: ({ align }) => ({ ...cellLook, align }), kind: 'TD' }
    if (makeRoom(sheet, lineHeight(sheet, columns, line))) {
      for (const again of head) drawLine(sheet, columns, again)
    }
    drawLine(sheet, columns, line, table)
  }
}

const titleLook: TextLook = { face: 'bold', size: 8.5, align: 'center' }
const numberLook: TextLook = { face: 'italic', size: 7.5, align: 'center' }
const cellLook = { face: 'regular', size: 10 } as const

/** @param table - what the line belongs to; a head that stands again is not read out again */
function drawLine(
  sheet: Sheet,
  columns: readonly AnnexColumn[],
  line: Line,
  table?: Element,
): void {
  const height = lineHeight(sheet, columns, line)
  const row = table && sheet.doc.struct('TR')
  if (table && row) table.add(row)

  let x: number = PAGE.left
  for (const [at, column] of columns.entries()) {
    const width = column.width * MM
    drawCell(sheet, line, column, at, { x, width, height }, row)
    x += width
  }
  sheet.y += height
}

function drawCell(
  sheet: Sheet,
  { texts, lookOf, kind }: Line,
  column: AnnexColumn,
  at: number,
  { x, width, height }: { x: number; width: number; height: number },
  row: Element | undefined,
): void {
  const text = texts[at] ?? ''
  const look = lookOf(column)
  const inside = width - 2 * padding.x
  const y = sheet.y + (height - heightOf(sheet, text, look, inside)) / 2
  asArtifact(sheet.doc, () => sheet.doc.lineWidth(0.5).rect(x, sheet.y, width, height).stroke())

  const box = { x: x + padding.x, y, width: inside }
  writeAt(sheet, text, look, box, row && { element: row, type: kind })
}

function lineHeight(
  sheet: Sheet,
  columns: readonly AnnexColumn[],
  { texts, lookOf }: Line,
): number {
  const heights = columns.map((column, at) =>
    heightOf(sheet, texts[at] ?? '', lookOf(column), column.width * MM - 2 * padding.x),
  )
  return Math.max(...heights) + 2 * padding.y
}
