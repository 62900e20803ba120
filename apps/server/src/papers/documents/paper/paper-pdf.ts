import { locales } from '@phieu/survey'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import PdfDocument from 'pdfkit'
import { encode } from 'uqr'
import type { PaperForm, PaperQuestion } from './paper-form.ts'

/** Points in a millimetre. */
const MM = 72 / 25.4

/** A4 with room for a staple on the left, in points. */
const PAGE = {
  left: 20 * MM,
  top: 15 * MM,
  bottom: 280 * MM,
  width: 175 * MM,
  foot: 286 * MM,
}
const QR = 24 * MM
const BOX = 3.6 * MM

/** The printed sheet while it is being written, from top to bottom. */
interface Sheet {
  doc: PDFKit.PDFDocument
  y: number
}

/** A questionnaire as a form to print: A4, boxes to tick, numbered pages. */
export async function paperPdf(form: PaperForm): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PdfDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    displayTitle: true,
    bufferPages: true,
    lang: locales[form.language],
    info: {
      Title: `${form.title} – ${form.code}`,
      Author: form.organiser,
      CreationDate: new Date(`${form.day}T00:00:00Z`),
    },
  })
  const written = collect(doc)
  for (const [face, file] of Object.entries(fonts)) doc.registerFont(face, await readFont(file))

  const sheet: Sheet = { doc, y: PAGE.top }
  drawHead(sheet, form)
  for (const question of form.questions) drawQuestion(sheet, question)
  drawThanks(sheet, form)
  drawFeet(doc, form)
  doc.end()
  return written
}

/** Who asks about whom, how the form is filled in and what is kept; the code on the right. */
function drawHead(sheet: Sheet, form: PaperForm): void {
  const { doc } = sheet
  const { words } = form
  const beside = PAGE.width - 42 * MM
  drawCode(doc, form)
  write(sheet, form.organiser, { size: 11, face: 'bold', width: beside })
  write(sheet, form.title, { size: 17, face: 'bold', width: beside, above: 2 })
  write(sheet, form.round, { size: 11, face: 'italic', width: beside })
  write(sheet, `${form.organiser} ${words.about}`, { size: 11, width: beside, above: 2 })
  sheet.y = Math.max(sheet.y, PAGE.top + QR + 12 * MM)

  const unit = form.unit ?? dots(doc, PAGE.width - 40 * MM)
  write(sheet, `${words.unit}: ${unit}`, { size: 12, face: 'bold', above: 1 })
  write(sheet, `${words.respondent}: ${form.group}`, { size: 12, above: 1 })
  write(sheet, words.privacy, { size: 9.5, face: 'italic', above: 2 })
  write(sheet, words.how, { size: 10.5, face: 'bold', above: 2 })
  sheet.y += 1.5 * MM
  drawRule(sheet)
}

/** The QR code and the signs under it, by which whoever types the form in finds the questionnaire. */
function drawCode(doc: PDFKit.PDFDocument, { code, address, words }: PaperForm): void {
  const { data, size } = encode(address, { ecc: 'M', border: 0 })
  const x = PAGE.left + PAGE.width - QR
  const dot = QR / size
  for (const [row, cells] of data.entries()) {
    for (const [column, isDark] of cells.entries()) {
      if (isDark) doc.rect(x + column * dot, PAGE.top + row * dot, dot * 1.02, dot * 1.02)
    }
  }
  doc.fillColor('#000000').fill()
  const label = { width: 42 * MM, align: 'right' as const }
  const left = PAGE.left + PAGE.width - 42 * MM
  doc.font('bold').fontSize(10)
  doc.text(`${words.code}: ${code}`, left, PAGE.top + QR + 1.5 * MM, label)
  doc.font('italic').fontSize(8)
  doc.text(words.codeWhy, left, PAGE.top + QR + 6 * MM, label)
}

/** A question is never torn from its boxes. */
function drawQuestion(sheet: Sheet, question: PaperQuestion): void {
  const { doc } = sheet
  const text = `${question.number}. ${question.text}`
  const rows = optionRows(doc, question.options)
  const height =
    heightOf(doc, text, 11, 'bold') +
    question.notes.length * 4.5 * MM +
    rows.length * 6.2 * MM +
    question.lines * 8 * MM +
    4 * MM
  if (sheet.y + height > PAGE.bottom) turnPage(sheet)

  write(sheet, text, { size: 11, face: 'bold', above: 2 })
  for (const note of question.notes) write(sheet, note, { size: 9.5, face: 'italic' })
  for (const row of rows) drawRow(sheet, row)
  for (let line = 0; line < question.lines; line += 1) drawLine(sheet, question)
}

interface PlacedOption {
  x: number
  text: string
  width: number
}

/** Options beside each other as long as there is room, below each other where not. */
function optionRows(doc: PDFKit.PDFDocument, options: readonly string[]): PlacedOption[][] {
  doc.font('regular').fontSize(10.5)
  const gap = 6 * MM
  const rows: PlacedOption[][] = []
  let x = Infinity
  for (const text of options) {
    const width = Math.min(doc.widthOfString(text) + BOX + 1.8 * MM, PAGE.width - 4 * MM)
    if (x + width > PAGE.left + PAGE.width) {
      x = PAGE.left + 4 * MM
      rows.push([])
    }
    rows.at(-1)?.push({ x, text, width })
    x += width + gap
  }
  return rows
}

function drawRow(sheet: Sheet, row: readonly PlacedOption[]): void {
  const { doc } = sheet
  const y = sheet.y + 1.4 * MM
  for (const { x, text, width } of row) {
    doc.lineWidth(0.9).rect(x, y, BOX, BOX).stroke('#000000')
    doc.font('regular').fontSize(10.5).fillColor('#000000')
    doc.text(text, x + BOX + 1.6 * MM, y - 0.2 * MM, { width: width - BOX, lineBreak: false })
  }
  sheet.y += 6.2 * MM
}

function drawLine(sheet: Sheet, { unit }: PaperQuestion): void {
  const { doc } = sheet
  const y = sheet.y + 6.5 * MM
  const width = unit === undefined ? PAGE.width - 4 * MM : 40 * MM
  doc.lineWidth(0.5).dash(1, { space: 1.5 })
  doc
    .moveTo(PAGE.left + 4 * MM, y)
    .lineTo(PAGE.left + 4 * MM + width, y)
    .stroke('#000000')
  doc.undash()
  if (unit !== undefined) {
    doc.font('regular').fontSize(10.5)
    doc.text(unit, PAGE.left + 6 * MM + width, y - 3.5 * MM)
  }
  sheet.y += 8 * MM
}

function drawThanks(sheet: Sheet, { words }: PaperForm): void {
  if (sheet.y + 12 * MM > PAGE.bottom) turnPage(sheet)
  write(sheet, words.thanks, { size: 11, face: 'bold', above: 4 })
}

/** Code, mark and page number on every page, also of sheets that have come apart. */
function drawFeet(doc: PDFKit.PDFDocument, { code, mark, round, words }: PaperForm): void {
  const { count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page)
    const at = { width: PAGE.width, lineBreak: false }
    doc.font('regular').fontSize(8.5).fillColor('#000000')
    doc.text(`${code} · ${round}`, PAGE.left, PAGE.foot, { ...at, align: 'left' })
    doc.text(words.page(page + 1, count), PAGE.left, PAGE.foot, { ...at, align: 'right' })
    if (mark === undefined) continue
    doc.font('bold').fontSize(9).fillColor('#A4262C')
    doc.text(mark, PAGE.left, 7 * MM, { ...at, align: 'center' })
  }
}

function turnPage(sheet: Sheet): void {
  sheet.doc.addPage()
  sheet.y = PAGE.top
}

interface Look {
  size: number
  face?: 'regular' | 'bold' | 'italic'
  width?: number
  /** In millimetres. */
  above?: number
}

function write(
  sheet: Sheet,
  text: string,
  { size, face = 'regular', width = PAGE.width, above = 0 }: Look,
) {
  const { doc } = sheet
  sheet.y += above * MM
  doc.font(face).fontSize(size).fillColor('#000000').text(text, PAGE.left, sheet.y, { width })
  sheet.y = doc.y + 0.6 * MM
}

function heightOf(doc: PDFKit.PDFDocument, text: string, size: number, face: string): number {
  return doc.font(face).fontSize(size).heightOfString(text, { width: PAGE.width })
}

function drawRule(sheet: Sheet): void {
  const { doc, y } = sheet
  doc
    .lineWidth(0.75)
    .moveTo(PAGE.left, y)
    .lineTo(PAGE.left + PAGE.width, y)
    .stroke('#000000')
  sheet.y += 1 * MM
}

/** Dots over a width, for what is filled in by hand. */
function dots(doc: PDFKit.PDFDocument, width: number): string {
  doc.font('bold').fontSize(12)
  return '.'.repeat(Math.floor(width / doc.widthOfString('.')))
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
}

/** Times New Roman's metrics under a free licence, with all Vietnamese letters. */
const fonts = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
}

const { resolve } = createRequire(import.meta.url)
const readFont = (file: string) => readFile(resolve(`@expo-google-fonts/tinos/${file}`))
