import { drawQr } from '../../papers/documents/draw-qr.ts'
import { MM, type Face } from '../../papers/documents/paper.ts'
import type { Notice } from './notice.ts'

/** A rectangle of paper, in points. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** How large things are on a piece of paper, in points. */
export interface Size {
  title: number
  /** The name of the unit: as large as it fits into three lines, and no smaller than this. */
  unit: { most: number; least: number }
  text: number
  small: number
  margin: number
  qr: number
}

export const poster: Size = {
  title: 26,
  unit: { most: 40, least: 20 },
  text: 16,
  small: 12,
  margin: 18 * MM,
  qr: 105 * MM,
}

export const card: Size = {
  title: 13,
  unit: { most: 17, least: 10 },
  text: 9,
  small: 7.5,
  margin: 8 * MM,
  qr: 62 * MM,
}

interface Line {
  text: string
  face: Face
  size: number
  colour: string
  /** Empty paper above it. */
  gap: number
}

const ink = '#211c15'
const soft = '#574e41'
const red = '#A4262C'

/** A poster or a card: who asks, about whom, the code as large as the paper allows, and how. */
export function drawNotice(doc: PDFKit.PDFDocument, notice: Notice, box: Box, size: Size): void {
  const inner = {
    x: box.x + size.margin,
    y: box.y + size.margin,
    width: box.width - 2 * size.margin,
    height: box.height - 2 * size.margin,
  }
  const above = linesAbove(doc, notice, size, inner.width)
  const below = linesBelow(notice, size)
  const heightAbove = heightOf(doc, above, inner.width)
  const room = inner.height - heightAbove - heightOf(doc, below, inner.width)
  const qr = Math.min(size.qr, inner.width, room)

  drawLines(doc, above, inner.y, inner)
  // What is left of the paper stands around the code.
  const y = inner.y + heightAbove + (room - qr) / 2
  drawQr(doc, notice.address, { x: inner.x + (inner.width - qr) / 2, y, size: qr })
  drawLines(doc, below, inner.y + heightAbove + room, inner)
}

function linesAbove(doc: PDFKit.PDFDocument, notice: Notice, size: Size, width: number): Line[] {
  const unit = fittingSize(doc, notice.unit, size.unit, width)
  return [
    ...inLanguages(notice.mark, { face: 'bold', size: size.small, colour: red, gap: 0 }),
    ...inLanguages(notice.organiser, { face: 'regular', size: size.text, colour: soft, gap: 0 }),
    ...inLanguages(notice.title, {
      face: 'bold',
      size: size.title,
      colour: ink,
      gap: size.text * 0.6,
    }),
    { text: notice.unit, face: 'bold', size: unit, colour: ink, gap: size.text * 0.4 },
    ...inLanguages(notice.group, {
      face: 'regular',
      size: size.text,
      colour: ink,
      gap: size.text * 0.3,
    }),
  ]
}

function linesBelow(notice: Notice, { text, small }: Size): Line[] {
  const quiet = { face: 'regular' as const, size: small, colour: soft, gap: small * 0.5 }
  return [
    ...inLanguages(notice.how, { ...quiet, size: text, gap: 0 }),
    { text: notice.typed, face: 'bold', size: text * 1.15, colour: ink, gap: text * 0.2 },
    ...inLanguages(notice.days, { ...quiet, face: 'bold', colour: ink }),
    ...inLanguages(notice.about, quiet),
    ...inLanguages(notice.privacy, quiet),
  ]
}

/** The second language smaller and in italics, close below the first. */
export function inLanguages(texts: readonly string[], look: Omit<Line, 'text'>): Line[] {
  return texts.map((text, at) =>
    at === 0
      ? { ...look, text }
      : {
          ...look,
          text,
          face: 'italic',
          size: Math.max(6.5, look.size * 0.75),
          gap: look.size * 0.1,
        },
  )
}

/** The largest size at which a name takes three lines at most and breaks in no word. */
export function fittingSize(
  doc: PDFKit.PDFDocument,
  text: string,
  { most, least }: Size['unit'],
  width: number,
): number {
  const words = text.split(' ')
  for (let size = most; size > least; size -= 0.5) {
    doc.font('bold').fontSize(size)
    const lines = doc.heightOfString(text, { width }) / doc.currentLineHeight()
    if (lines < 3.5 && words.every((word) => doc.widthOfString(word) <= width)) return size
  }
  return least
}

export function heightOf(doc: PDFKit.PDFDocument, lines: readonly Line[], width: number): number {
  return lines.reduce((sum, { text, face, size, gap }) => {
    doc.font(face).fontSize(size)
    return sum + gap + doc.heightOfString(text, { width })
  }, 0)
}

export function drawLines(
  doc: PDFKit.PDFDocument,
  lines: readonly Line[],
  top: number,
  { x, width, align = 'center' }: { x: number; width: number; align?: 'left' | 'center' },
): void {
  let y = top
  for (const { text, face, size, colour, gap } of lines) {
    y += gap
    doc.font(face).fontSize(size).fillColor(colour).text(text, x, y, { width, align })
    y += doc.heightOfString(text, { width })
  }
}
