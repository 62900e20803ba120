import { groupCode, type Bilingual, type LocalDate, writeDay } from '@phieu/survey'
import { drawQr } from '../papers/documents/draw-qr.ts'
import { MM, openPaper, type Face } from '../papers/documents/paper.ts'

/** One interviewer's part of a sheet. The code stands here and on paper, nowhere else. */
export interface EnrolmentSlip {
  name: string
  code: string
  team: string | undefined
  /** What the QR code holds: `https://phieu.example.vn/enrol#…`. */
  address: string
}

/** What stands on every slip. */
export interface SheetHead {
  organiser: Bilingual
  round: Bilingual
  /** Set where nobody's real opinion is asked: it stands on every slip. */
  mark: Bilingual | undefined
  /** The last day on which the codes can be used. */
  until: LocalDate
}

const PAGE = { width: 210 * MM, height: 297 * MM, margin: 16 * MM }
/** Two slips on a page: cut apart, each is one interviewer's. */
const SLIP = { height: PAGE.height / 2, width: PAGE.width - 2 * PAGE.margin }
const QR = 72 * MM

/** A4, two interviewers a page with a line to cut along: name, QR code, short address, the steps. */
export async function enrolmentSheet(
  head: SheetHead,
  slips: readonly EnrolmentSlip[],
): Promise<Uint8Array<ArrayBuffer>> {
  const title = `${words.title.vi} – ${head.round.vi}`
  const { doc, written } = await openPaper({ title, author: head.organiser.vi, language: 'vi' })
  for (const [at, slip] of slips.entries()) {
    if (at % 2 === 0) doc.addPage()
    else drawCut(doc)
    drawSlip(doc, head, slip, (at % 2) * SLIP.height)
  }
  doc.end()
  return written
}

function drawSlip(doc: PDFKit.PDFDocument, head: SheetHead, slip: EnrolmentSlip, top: number) {
  const left = PAGE.margin
  const full = { x: left, width: SLIP.width }
  let y = top + 12 * MM
  y = write(doc, `${head.organiser.vi} · ${head.round.vi}`, small, { ...full, y })
  if (head.mark) y = write(doc, `${head.mark.vi} · ${head.mark.en}`, warning, { ...full, y })
  y = write(doc, `${words.title.vi} · ${words.title.en}`, title, { ...full, y: y + 1 * MM })
  const who = [`${slip.name} (${slip.code})`, slip.team].filter(Boolean).join(' · ')
  y = write(doc, who, name, { ...full, y: y + 1 * MM }) + 3 * MM

  drawQr(doc, slip.address, { x: left, y, size: QR })
  const below = write(doc, `${words.typed.vi} · ${words.typed.en}`, tiny, {
    x: left,
    y: y + QR + 2 * MM,
    width: QR,
  })
  const { start, typed } = readable(slip.address)
  const address = write(doc, start, typedLook, { x: left, y: below, width: QR })
  write(doc, typed, typedLook, { x: left, y: address, width: QR })

  const column = { x: left + QR + 8 * MM, width: SLIP.width - QR - 8 * MM }
  const until = writeDay(head.until)
  for (const language of ['vi', 'en'] as const) {
    const look = language === 'vi' ? step : { ...step, face: 'italic' as const, size: 9.5 }
    for (const [at, line] of words.steps(until).entries()) {
      y = write(doc, `${at + 1}. ${line[language]}`, look, { ...column, y }) + 1.2 * MM
    }
    y += 2 * MM
  }
}

function drawCut(doc: PDFKit.PDFDocument) {
  doc
    .lineWidth(0.5)
    .dash(4, { space: 4 })
    .strokeColor('#777777')
    .moveTo(0, SLIP.height)
    .lineTo(PAGE.width, SLIP.height)
    .stroke()
    .undash()
}

/** For whoever has to type: where to go, and the code in groups. */
function readable(address: string): { start: string; typed: string } {
  const [start = '', code = ''] = address.split('#')
  return { start: start.replace(/^https?:\/\//, ''), typed: groupCode(code) }
}

interface Look {
  face: Face
  /** In points. */
  size: number
  colour?: string
}

const small: Look = { face: 'regular', size: 9.5, colour: '#444444' }
const tiny: Look = { face: 'regular', size: 8.5, colour: '#444444' }
const warning: Look = { face: 'bold', size: 9.5, colour: '#A4262C' }
const title: Look = { face: 'bold', size: 14 }
const name: Look = { face: 'bold', size: 18 }
const step: Look = { face: 'regular', size: 12 }
const typedLook: Look = { face: 'bold', size: 10 }

/** Writes a text and says where the next line begins. */
function write(
  doc: PDFKit.PDFDocument,
  text: string,
  { face, size, colour = '#000000' }: Look,
  { x, y, width }: { x: number; y: number; width: number },
): number {
  doc.font(face).fontSize(size).fillColor(colour).text(text, x, y, { width })
  return doc.y
}

const words = {
  title: { vi: 'Đăng ký thiết bị phỏng vấn', en: 'Enrol your phone' },
  typed: { vi: 'Không quét được thì gõ', en: 'If it does not scan, type:' },
  steps: (until: string): Bilingual[] => [
    {
      vi: 'Mở máy ảnh của điện thoại, hướng vào mã QR, chạm vào liên kết. Dùng Chrome hoặc Safari; không mở trong Zalo.',
      en: 'Point the camera of your phone at the code and tap the address. Use Chrome or Safari, not an app such as Zalo.',
    },
    {
      vi: 'Bấm “Đăng ký thiết bị này”. Mã chỉ dùng được một lần, cho một thiết bị.',
      en: 'Press “Enrol this phone”. The code works once, for one phone.',
    },
    {
      vi: 'Cài ứng dụng lên màn hình chính khi thiết bị hỏi, rồi đợi đến khi trang báo mọi thứ đã sẵn sàng.',
      en: 'Put the app on the home screen when asked, and wait until the page says that everything is ready.',
    },
    {
      vi: `Dùng mã chậm nhất ngày ${until}. Giữ kín tờ này; mất tờ này thì báo ngay giám sát viên để hủy mã.`,
      en: `Use the code by ${until}. Keep this sheet to yourself; if you lose it, tell your supervisor, who withdraws the code.`,
    },
  ],
} as const
