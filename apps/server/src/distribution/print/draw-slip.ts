import { drawQr } from '../../papers/documents/draw-qr.ts'
import { MM } from '../../papers/documents/paper.ts'
import { drawLines, fittingSize, heightOf, inLanguages, type Box } from './draw-notice.ts'
import type { Notice } from './notice.ts'

const MARGIN = 5 * MM
const QR = 38 * MM
const ink = '#211c15'
const soft = '#574e41'

/** A receipt to hand out with a document: the code on the left, what it is about on the right. */
export function drawSlip(doc: PDFKit.PDFDocument, notice: Notice, box: Box): void {
  const y = box.y + MARGIN
  drawQr(doc, notice.address, { x: box.x + MARGIN - 2 * MM, y: y - 1 * MM, size: QR })

  const width = box.width - QR - 3 * MARGIN + 2 * MM
  const right = { x: box.x + QR + 2 * MARGIN - 2 * MM, width, align: 'left' as const }
  const quiet = { face: 'regular' as const, size: 7, colour: soft, gap: 1.5 }
  drawLines(
    doc,
    [
      ...inLanguages(notice.mark, { ...quiet, face: 'bold', colour: '#A4262C' }),
      ...inLanguages(notice.organiser, quiet),
      ...inLanguages(notice.title, { ...quiet, face: 'bold', size: 9.5, colour: ink }),
      {
        text: notice.unit,
        face: 'bold',
        size: fittingSize(doc, notice.unit, { most: 11, least: 7.5 }, width),
        colour: ink,
        gap: 2,
      },
      ...inLanguages(notice.group, { ...quiet, size: 8, colour: ink }),
      ...inLanguages(notice.days, { ...quiet, colour: ink }),
    ],
    y,
    right,
  )

  const foot = [
    { text: notice.typed, face: 'bold' as const, size: 9.5, colour: ink, gap: 0 },
    ...inLanguages(notice.privacy, quiet),
  ]
  const whole = { x: box.x + MARGIN, width: box.width - 2 * MARGIN, align: 'left' as const }
  const top = box.y + box.height - MARGIN - heightOf(doc, foot, whole.width)
  drawLines(doc, foot, top, whole)
}
