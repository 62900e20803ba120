import { createCanvas, loadImage, Path2D } from '@napi-rs/canvas'
import jsQr from 'jsqr'
import { getDocumentProxy, renderPageAsImage } from 'unpdf'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { enrolmentSheet } from './enrolment-sheet.ts'

// A CommonJS module: its default stands in its default.
const decode = jsQr.default

beforeEach(() => {
  vi.stubGlobal('Path2D', Path2D) // what a browser has and Node has not
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const address = (code: string) => `https://phieu.hanoi.gov.vn/enrol#${code}`
const slips = ['0123456789abcdefghjkmnpqrs', 'zyxwvtsrqpnmkjhgfedcba9876', '1'.repeat(26)].map(
  (code, at) => ({
    name: at === 0 ? 'Nguyễn Trần Thị Phương Quỳnh Hương Giang Ngọc Ánh' : 'Đỗ Văn Ước',
    code: `0${at + 1}`,
    team: 'Tổ 1 – giám sát viên Lê Văn Sáu',
    address: address(code),
  }),
)
const head = {
  organiser: { vi: 'Sở Nội vụ thành phố Hà Nội', en: 'Department of Home Affairs' },
  round: { vi: 'Đợt đánh giá chỉ số cải cách hành chính năm 2026', en: 'Round of 2026' },
  mark: { vi: 'ĐỢT DÙNG THỬ', en: 'PRACTICE ROUND' },
  until: '2026-12-05',
}

test('a decoder reads every interviewer’s own code from the printed sheet, two on a page', async () => {
  const pdf = await enrolmentSheet(head, slips)

  expect((await getDocumentProxy(pdf.slice())).numPages).toBe(2)
  expect([...(await readPage(pdf, 1)), (await readPage(pdf, 2))[0]]).toEqual(
    slips.map((slip) => slip.address),
  )
})

test('name, day and what to do stand on each half, and nothing is drawn outside of it', async () => {
  const pdf = await getDocumentProxy(await enrolmentSheet(head, slips))
  const page = await pdf.getPage(1)
  const [, , width = 0, height = 0] = page.view
  const { items } = await page.getTextContent()

  const halves: [string, string] = ['', '']
  for (const item of items) {
    if (!('transform' in item)) continue
    const [, , , , x, y] = item.transform
    expect(x >= 0 && x + item.width <= width && y >= 0 && y <= height).toBe(true)
    halves[y > height / 2 ? 0 : 1] += item.str.normalize('NFC')
  }
  expect(halves[0]).toContain('Nguyễn Trần Thị Phương')
  expect(halves[0]).not.toContain('Đỗ Văn Ước')
  for (const half of halves) {
    expect(half).toContain('05/12/2026')
    expect(half).toContain('ĐỢT DÙNG THỬ')
    expect(half).toContain('phieu.hanoi.gov.vn/enrol')
    expect(half).toMatch(/Keep this sheet to yourself/)
  }
})

/** The codes of the upper and the lower half of a page, as a phone's camera would see them. */
async function readPage(pdf: Uint8Array<ArrayBuffer>, at: number) {
  const picture = await renderPageAsImage(pdf.slice(), at, {
    canvasImport: () => import('@napi-rs/canvas'),
    scale: 150 / 72,
  })
  const image = await loadImage(Buffer.from(picture))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const height = Math.floor(canvas.height / 2)
  return [0, height].map((y) => {
    const { data } = context.getImageData(0, y, canvas.width, height)
    return decode(new Uint8ClampedArray(data), canvas.width, height)?.data
  })
}
