import type { Annex } from './annex.ts'
import {
  asArtifact,
  heightOf,
  makeRoom,
  MM,
  openSheet,
  PAGE,
  writeAt,
  type Sheet,
  type TextLook,
} from './pdf-sheet.ts'
import { drawTable } from './pdf-table.ts'

/** The annex as PDF, to be read and printed. The same annex gives the same bytes. */
export async function annexPdf(annex: Annex): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await openSheet(annex)
  const written = collect(sheet.doc)
  drawHeading(sheet, annex.head)
  drawTitle(sheet, annex)
  drawTable(sheet, annex)
  drawNotes(sheet, annex)
  drawSignatures(sheet, annex.signatures)
  sheet.doc.end()
  return written
}

/** Two columns: who issues it, and the nation with its motto, each ruled below. */
function drawHeading(sheet: Sheet, { issuer, country, motto, place }: Annex['head']): void {
  const left = { x: PAGE.left, width: 66 * MM }
  const right = { x: PAGE.left + 68 * MM, width: 97 * MM }
  const top = sheet.y
  drawText(sheet, issuer, { ...capitals, size: 12 }, left)
  drawRule(sheet, left, 22 * MM)

  sheet.y = top
  drawText(sheet, country, { ...capitals, size: 12 }, right)
  drawText(sheet, motto, { ...capitals, size: 13 }, right)
  drawRule(sheet, right, 60 * MM)
  sheet.y += 1.5 * MM
  drawText(sheet, place, { face: 'italic', size: 13, align: 'center' }, right)
}

function drawTitle(sheet: Sheet, { title, belongsTo, errata }: Annex): void {
  sheet.y += 6 * MM
  for (const line of title) drawText(sheet, line, { ...capitals, size: 14 }, whole, 'H1')
  drawText(sheet, belongsTo, { face: 'italic', size: 13, align: 'center' }, whole)
  for (const erratum of errata) {
    const look: TextLook = { face: 'bold', size: 12, align: 'left' }
    sheet.y += 2 * MM
    makeRoom(sheet, heightOf(sheet, erratum, look, PAGE.width))
    drawText(sheet, erratum, look, whole)
  }
  sheet.y += 4 * MM
}

function drawNotes(sheet: Sheet, { notesHeading, notes }: Annex): void {
  const look: TextLook = { face: 'regular', size: 11, align: 'left' }
  sheet.y += 3 * MM
  makeRoom(sheet, 12 * MM)
  drawText(sheet, notesHeading, { ...look, face: 'boldItalic' }, whole)
  for (const [at, note] of notes.entries()) {
    const text = `- ${note}`
    const isLast = at === notes.length - 1
    makeRoom(sheet, heightOf(sheet, text, look, PAGE.width) + (isLast ? SIGNATURES : 0))
    drawText(sheet, text, look, whole)
    sheet.y += 0.7 * MM
  }
}

function drawSignatures(sheet: Sheet, signatures: Annex['signatures']): void {
  const width = PAGE.width / 2
  const top = sheet.y + 6 * MM
  for (const [at, { who, how }] of signatures.entries()) {
    const column = { x: PAGE.left + at * width, width }
    sheet.y = top
    drawText(sheet, who, { ...capitals, size: 13 }, column)
    drawText(sheet, how, { face: 'italic', size: 13, align: 'center' }, column)
  }
}

/** How much room signatures need; no page holds them alone. */
const SIGNATURES = 45 * MM

const capitals = { face: 'bold', align: 'center' } as const
const whole = { x: PAGE.left, width: PAGE.width }

interface Column {
  x: number
  width: number
}

/** Writes a text where the sheet stands, and moves below it. */
function drawText(sheet: Sheet, text: string, look: TextLook, column: Column, type = 'P'): void {
  const height = heightOf(sheet, text, look, column.width)
  writeAt(sheet, text, look, { ...column, y: sheet.y }, { element: sheet.root, type })
  sheet.y += height
}

/** A line in the middle of a column. */
function drawRule(sheet: Sheet, { x, width }: Column, length: number): void {
  const { doc, y } = sheet
  const from = x + (width - length) / 2
  asArtifact(doc, () =>
    doc
      .lineWidth(0.75)
      .moveTo(from, y + 1.5)
      .lineTo(from + length, y + 1.5)
      .stroke(),
  )
  sheet.y += 3
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
}
