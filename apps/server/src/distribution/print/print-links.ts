import type { PrintForm } from '@phieu/office'
import { MM, openPaper } from '../../papers/documents/paper.ts'
import { afterOthers } from '../../exports/table.ts'
import { card, drawNotice, poster, type Box } from './draw-notice.ts'
import { drawSlip } from './draw-slip.ts'
import type { Notice, PrintLanguage } from './notice.ts'

const A4 = { width: 210 * MM, height: 297 * MM }
const A6 = { width: 105 * MM, height: 148.5 * MM }

export interface PrintWish {
  form: PrintForm
  language: PrintLanguage
  /** Of the document, for the window's title. */
  title: string
  author: string
}

/** What is printed, and how. */
export interface PrintOrder {
  notices: readonly Notice[]
  wish: PrintWish
}

/** One PDF with a page for each link, and the units as its bookmarks. */
export async function printHere(
  notices: readonly Notice[],
  { form, language, title, author }: PrintWish,
): Promise<Uint8Array<ArrayBuffer>> {
  const spoken = language === 'en' ? 'en' : 'vi'
  const { doc, written } = await openPaper({ title, author, language: spoken })
  const bookmarks = new Map<string, PDFKit.PDFOutline>()
  for (const notice of notices) {
    const { width, height } = form === 'cards-a6' ? A6 : A4
    doc.addPage({ size: [width, height], margin: 0 })
    drawPage(doc, notice, form)
    const unit = bookmarks.get(notice.unit)
    const name = notice.group[0] ?? notice.typed
    if (unit) unit.addItem(name)
    else bookmarks.set(notice.unit, doc.outline.addItem(notice.unit))
    await afterOthers()
  }
  doc.end()
  return written
}

function drawPage(doc: PDFKit.PDFDocument, notice: Notice, form: PrintForm): void {
  if (form === 'poster') drawNotice(doc, notice, { x: 0, y: 0, ...A4 }, poster)
  else if (form === 'cards-a6') drawNotice(doc, notice, { x: 0, y: 0, ...A6 }, card)
  else if (form === 'cards') {
    for (const box of boxes(2, 2)) drawNotice(doc, notice, box, card)
    drawCutMarks(doc, 2, 2)
  } else {
    for (const box of boxes(2, 4)) drawSlip(doc, notice, box)
    drawCutMarks(doc, 2, 4)
  }
}

function boxes(columns: number, rows: number): Box[] {
  const width = A4.width / columns
  const height = A4.height / rows
  return Array.from({ length: columns * rows }, (_, at) => ({
    x: (at % columns) * width,
    y: Math.floor(at / columns) * height,
    width,
    height,
  }))
}

/** Short lines at the edges and where cuts cross: enough for a blade, and none through a card. */
function drawCutMarks(doc: PDFKit.PDFDocument, columns: number, rows: number): void {
  const arm = 4 * MM
  doc.lineWidth(0.4).strokeColor('#777777')
  for (let column = 0; column <= columns; column += 1) {
    for (let row = 0; row <= rows; row += 1) {
      const x = (column * A4.width) / columns
      const y = (row * A4.height) / rows
      if (column > 0 && column < columns) doc.moveTo(x, y - arm).lineTo(x, y + arm)
      if (row > 0 && row < rows) doc.moveTo(x - arm, y).lineTo(x + arm, y)
    }
  }
  doc.stroke()
}
