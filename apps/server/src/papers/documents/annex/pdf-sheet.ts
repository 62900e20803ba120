import { locales } from '@phieu/survey'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import PdfDocument from 'pdfkit'
import type { Annex } from './annex.ts'

/** Points in a millimetre. */
export const MM = 72 / 25.4

/** A4 with the margins of Decree 30/2020/NĐ-CP, in points from the left and upper edges. */
export const PAGE = {
  left: 30 * MM,
  right: 195 * MM,
  top: 20 * MM,
  bottom: 277 * MM,
  width: 165 * MM,
} as const

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic'

/** How a text looks and where it stands. */
export interface TextLook {
  face: Face
  /** In points. */
  size: number
  align: 'left' | 'center' | 'right'
  colour?: string
}

/** The sheet that is being written: one page after the other, from top to bottom. */
export interface Sheet {
  doc: PDFKit.PDFDocument
  mark: string | undefined
  /** The number of the page, from 1. */
  page: number
  /** Where the next thing begins. */
  y: number
  /** What a screen reader goes through. */
  root: PDFKit.PDFStructureElement
}

/** Opens a sheet on its first page, with the fonts embedded as far as they are used. */
export async function openSheet(annex: Annex): Promise<Sheet> {
  const { title, head, language, day } = annex
  const doc = new PdfDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: locales[language],
    autoFirstPage: false,
    info: {
      Title: title.join(' – '),
      Author: head.issuer,
      CreationDate: new Date(`${day}T00:00:00Z`),
    },
  })
  for (const [face, file] of Object.entries(fonts)) doc.registerFont(face, await readFont(file))

  const root = doc.struct('Document')
  doc.addStructure(root)
  const sheet: Sheet = { doc, root, mark: annex.mark, page: 0, y: 0 }
  turnPage(sheet)
  return sheet
}

/** Begins a page: its number, but on the first, and the mark, which no page may lack. */
function turnPage(sheet: Sheet): void {
  sheet.doc.addPage()
  sheet.page += 1
  sheet.y = PAGE.top
  const width = { x: PAGE.left, width: PAGE.width }
  if (sheet.page > 1) writeAt(sheet, `${sheet.page}`, numberLook, { ...width, y: 8 * MM })
  if (sheet.mark !== undefined) writeAt(sheet, sheet.mark, markLook, { ...width, y: 13.5 * MM })
}

const numberLook: TextLook = { face: 'regular', size: 13, align: 'center' }
const markLook: TextLook = { face: 'bold', size: 12, align: 'center', colour: '#A4262C' }

/** Breaks the page unless so many points are left on it; says whether it did. */
export function makeRoom(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= PAGE.bottom) return false
  turnPage(sheet)
  return true
}

/** How high a text would be, in points. */
export function heightOf({ doc }: Sheet, text: string, look: TextLook, width: number): number {
  return doc.font(look.face).fontSize(look.size).heightOfString(text, { width, align: look.align })
}

/** Writes a text at a place, as a part of `parent` or, without one, as something to be passed over. */
export function writeAt(
  { doc }: Sheet,
  text: string,
  look: TextLook,
  box: { x: number; y: number; width: number },
  parent?: { element: PDFKit.PDFStructureElement; type: string },
): void {
  doc
    .font(look.face)
    .fontSize(look.size)
    .fillColor(look.colour ?? '#000000')
  const options = { width: box.width, align: look.align }
  if (parent) {
    const { element, type } = parent
    doc.text(text, box.x, box.y, { ...options, structParent: element, structType: type })
  } else {
    asArtifact(doc, () => doc.text(text, box.x, box.y, options))
  }
}

/** Lines and what repeats: seen, but not read out. */
export function asArtifact(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

/** Times New Roman's metrics under a free licence, with all Vietnamese letters. */
const fonts: Record<Face, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
}

const { resolve } = createRequire(import.meta.url)
const readFont = (file: string) => readFile(resolve(`@expo-google-fonts/tinos/${file}`))
