import { drawQr } from '../../../documents/draw-qr.ts'
import { MM, openPaper, type Face } from '../../../documents/paper.ts'
import type { Dot } from '../../ranking/dot-track.ts'
import type { UnitSheet } from './unit-sheet.ts'

const TOP = 14 * MM
const LEFT = 20 * MM
const WIDTH = 172 * MM
const INK = '#211c15'
const SOFT = '#574e41'
const RULE = '#d9cfbc'
const GREEN = '#14573c'
const RED = '#a3231b'
const QR = 26 * MM
/** Where the foot begins: everything above it has room. */
const FOOT = 258 * MM

type Doc = PDFKit.PDFDocument

/** The page about one unit as PDF. The same sheet gives the same page. */
export async function unitSheetPdf(sheet: UnitSheet): Promise<Uint8Array<ArrayBuffer>> {
  const { doc, written } = await openPaper({
    title: `${sheet.name} – ${sheet.round}`,
    author: sheet.organiser,
    language: sheet.language,
    day: sheet.day,
  })
  doc.addPage()
  let y = TOP
  if (sheet.mark !== undefined) y = text(doc, sheet.mark, y, { face: 'bold', colour: RED })
  y = text(doc, `${sheet.organiser} · ${sheet.round}`, y, { colour: SOFT })
  y = text(doc, sheet.name, y + 2 * MM, { face: 'bold', size: 19 })
  y = errata(doc, sheet.errata, y + 1 * MM)
  for (const [at, sentence] of sheet.sentences.entries()) {
    y = text(doc, sentence, y + 1 * MM, { size: at === 0 ? 12.5 : 10.5 })
  }
  y = areas(doc, sheet.areas, y + 5 * MM)
  items(doc, sheet.items, y + 4 * MM)
  foot(doc, sheet)
  if (!fits(doc, sheet.errata)) overleaf(doc, sheet)
  doc.end()
  return written
}

interface Look {
  face?: Face
  size?: number
  colour?: string
  x?: number
  width?: number
  align?: 'left' | 'right' | 'center'
}

/** @returns where what follows begins */
function text(doc: Doc, said: string, y: number, look: Look = {}): number {
  const {
    face = 'regular',
    size = 10.5,
    colour = INK,
    x = LEFT,
    width = WIDTH,
    align = 'left',
  } = look
  doc.font(face).fontSize(size).fillColor(colour).text(said, x, y, { width, align, lineGap: 0.5 })
  return doc.y
}

const ERRATUM = { size: 10, colour: RED }

/** So much of them leaves room for the figures. */
const MOST_ERRATA = 20 * MM

/** @returns where what follows begins */
function errata(doc: Doc, told: UnitSheet['errata'], top: number): number {
  const lines = fits(doc, told) ? told.lines : [told.overleaf]
  return lines.reduce((y, said) => text(doc, said, y + 1 * MM, ERRATUM), top)
}

function fits(doc: Doc, { lines }: UnitSheet['errata']): boolean {
  doc.font('regular').fontSize(ERRATUM.size)
  const height = (said: string) => doc.heightOfString(said, { width: WIDTH }) + 1 * MM
  return lines.reduce((sum, said) => sum + height(said), 0) <= MOST_ERRATA
}

/** All of them, on as many pages as they need. */
function overleaf(doc: Doc, { name, errata: { lines } }: UnitSheet): void {
  // A text that does not end on its page goes on below the margin of the next.
  doc.addPage({ size: 'A4', margin: TOP })
  text(doc, name, TOP, { face: 'bold', size: 13 })
  doc.font('regular').fontSize(ERRATUM.size).fillColor(RED)
  for (const said of lines) doc.moveDown(0.3).text(said, LEFT, doc.y, { width: WIDTH })
}

function line(doc: Doc, y: number, colour = RULE): void {
  doc
    .lineWidth(0.6)
    .strokeColor(colour)
    .moveTo(LEFT, y)
    .lineTo(LEFT + WIDTH, y)
    .stroke()
}

const AREA = {
  name: { x: LEFT, width: 62 * MM },
  percent: { x: LEFT + 63 * MM, width: 22 * MM },
  track: { from: LEFT + 91 * MM, to: LEFT + 139 * MM },
  change: { x: LEFT + 143 * MM, width: 29 * MM },
}

function areas(
  doc: Doc,
  { title, head, scale, legend, rows }: UnitSheet['areas'],
  top: number,
): number {
  let y = text(doc, title, top, { face: 'bold', size: 13 }) + 1 * MM
  const small = { size: 8.5, colour: SOFT }
  const headTop = y
  text(doc, head[0], headTop, { ...small, ...AREA.name })
  text(doc, head[1], headTop, { ...small, ...AREA.percent, align: 'right' })
  const changed = text(doc, head[3], headTop, { ...small, ...AREA.change, align: 'right' })
  if (scale) text(doc, head[2], headTop, { ...small, x: AREA.track.from, width: 40 * MM })
  y = Math.max(headTop + 8 * MM, changed + 0.5 * MM)
  for (const tick of scale?.ticks ?? []) {
    text(doc, `${tick}`, y - 4 * MM, {
      ...small,
      size: 8,
      x: at(scale, tick) - 10,
      width: 20,
      align: 'center',
    })
  }
  line(doc, y, SOFT)
  for (const row of rows) {
    const begin = y + 1.2 * MM
    const ends = [
      text(doc, row.name, begin, { ...AREA.name, size: 10 }),
      text(doc, row.percent, begin, { ...AREA.percent, size: 10, align: 'right' }),
      text(doc, row.change, begin, { ...AREA.change, size: 9, colour: SOFT, align: 'right' }),
    ]
    const end = Math.max(...ends) + 1 * MM
    if (scale) track(doc, scale, row.dot, { top: y, bottom: end })
    y = end
    line(doc, y)
  }
  return text(doc, legend, y + 1 * MM, small)
}

type Scale = NonNullable<UnitSheet['areas']['scale']>

function at(scale: Scale | undefined, percent: number): number {
  const { from, to } = AREA.track
  if (!scale) return from
  const share = Math.min(1, Math.max(0, (percent - scale.from) / (scale.to - scale.from)))
  return from + share * (to - from)
}

function track(
  doc: Doc,
  scale: Scale,
  dot: Dot | undefined,
  { top, bottom }: { top: number; bottom: number },
): void {
  doc.lineWidth(0.5).strokeColor(RULE)
  for (const tick of scale.ticks) {
    doc.moveTo(at(scale, tick), top).lineTo(at(scale, tick), bottom).stroke()
  }
  if (!dot) return

  const middle = (top + bottom) / 2
  if (dot.interval) {
    const [low, high] = dot.interval
    doc
      .lineWidth(2)
      .strokeColor(GREEN)
      .moveTo(at(scale, low), middle)
      .lineTo(at(scale, high), middle)
    doc.stroke()
  }
  if (dot.mean !== undefined) {
    const x = at(scale, dot.mean)
    doc
      .lineWidth(1.5)
      .strokeColor(INK)
      .moveTo(x, middle - 6)
      .lineTo(x, middle + 6)
      .stroke()
  }
  if (dot.best !== undefined) {
    const x = at(scale, dot.best)
    doc
      .lineWidth(1)
      .moveTo(x, middle - 4)
      .lineTo(x + 4, middle)
      .lineTo(x, middle + 4)
    doc
      .lineTo(x - 4, middle)
      .closePath()
      .fillAndStroke('#ffffff', INK)
  }
  doc.circle(at(scale, dot.value), middle, 3.2).fill(GREEN)
}

const ITEM = {
  name: { x: LEFT, width: 122 * MM },
  lost: { x: LEFT + 124 * MM, width: 22 * MM },
  gain: { x: LEFT + 148 * MM, width: 24 * MM },
}

/** With their head and one of them. */
const LEAST_ITEMS = 24 * MM

/** As many as have room, and none where a long name and errata leave room for none. */
function items(doc: Doc, { title, lead, head, rows, none }: UnitSheet['items'], top: number): void {
  if (top + LEAST_ITEMS > FOOT) return
  let y = text(doc, title, top, { face: 'bold', size: 13 })
  if (rows.length === 0) {
    text(doc, none, y + 1 * MM)
    return
  }
  y = text(doc, lead, y + 0.5 * MM, { size: 9, colour: SOFT }) + 1 * MM
  const small = { size: 8.5, colour: SOFT }
  text(doc, head[0], y, { ...small, ...ITEM.name })
  text(doc, head[1], y, { ...small, ...ITEM.lost, align: 'right' })
  y = text(doc, head[2], y, { ...small, ...ITEM.gain, align: 'right' }) + 0.5 * MM
  line(doc, y, SOFT)
  for (const { name, lost, gain } of rows) {
    const begin = y + 1 * MM
    const height = doc.font('regular').fontSize(9.5).heightOfString(name, ITEM.name)
    if (begin + height > FOOT - 3 * MM) return

    const end = text(doc, name, begin, { ...ITEM.name, size: 9.5 })
    text(doc, lost, begin, { ...ITEM.lost, size: 10, align: 'right' })
    text(doc, gain, begin, { ...ITEM.gain, size: 10, align: 'right' })
    y = end + 0.8 * MM
    line(doc, y)
  }
}

function foot(doc: Doc, { more, address, origin, digest }: UnitSheet): void {
  line(doc, FOOT, SOFT)
  drawQr(doc, address, { x: LEFT + WIDTH - QR, y: FOOT + 1 * MM, size: QR })
  const beside = { size: 9, colour: SOFT, width: WIDTH - QR - 4 * MM }
  let y = text(doc, `${more} ${address}`, FOOT + 2 * MM, { ...beside, colour: INK })
  y = text(doc, origin, y + 1 * MM, beside)
  text(doc, digest, y + 1 * MM, { ...beside, size: 7.5 })
}
