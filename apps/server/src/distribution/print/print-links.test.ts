import { performance } from 'node:perf_hooks'
import { type PrintForm, printForms } from '@phieu/office'
import { createCanvas, loadImage, Path2D } from '@napi-rs/canvas'
import { loadRegistry, practiceRound } from '@phieu/catalogue'
import jsQr from 'jsqr'
import { getDocumentProxy, renderPageAsImage } from 'unpdf'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Link } from '../../store/distribution/link-store.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { invitationNotice, noticeOf, type PrintLanguage } from './notice.ts'
import { openPrinter } from './print-beside.ts'
import { printHere } from './print-links.ts'

// A CommonJS module: its default stands in its default.
const decode = jsQr.default
const publicUrl = 'https://phieu.hanoi.gov.vn'

let office: TestOffice
let plan: RoundPlan
beforeEach(async () => {
  vi.stubGlobal('Path2D', Path2D) // what a browser has and Node has not
  office = await openTestOffice()
  plan = await planOf({ fieldworkPeriod: { from: '2026-11-01', to: '2026-11-30' } })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await office.close()
})

test.each(printForms)(
  'a decoder reads the codes of %s back from the printed page',
  async (form) => {
    const pdf = await printed([linkTo(longestName())], form, 'both')

    const codes = await readCodes(pdf, form)

    const copies = { poster: 1, cards: 4, 'cards-a6': 1, receipts: 8 }[form]
    expect(codes).toEqual(Array.from({ length: copies }, () => `${publicUrl}/l/ab12cd34ef`))
  },
)

test('an invitation’s card holds its code, to be scanned and to be typed, and says that it is for one ballot', async () => {
  const invitation = { ...linkTo(longestName()), code: 'ab12cd34ef56gh78' }
  const notice = invitationNotice(plan, invitation, publicUrl, 'both')
  const wish = { form: 'cards-a6', language: 'both', title: 'In thử', author: 'Sở' } as const

  const pdf = await printHere([notice], wish)

  expect(await readCodes(pdf.slice(), 'cards-a6')).toEqual([`${publicUrl}/i#ab12cd34ef56gh78`])
  const text = await textOf(pdf)
  expect(text).toContain('phieu.hanoi.gov.vn/iab12-cd34-ef56-gh78')
  expect(text).toContain(squeezed('Mã dùng cho một phiếu.'))
})

test('the longest name of a unit, the group, the days and the address stand on every form', async () => {
  for (const form of printForms) {
    const text = await textOf(await printed([linkTo(longestName())], form, 'both'))
    expect(text).toContain(squeezed(plan.units.get(longestName())?.name ?? ''))
    expect(text).toContain('phieu.hanoi.gov.vn/l/ab12c-d34ef')
    expect(text).toContain(squeezed('Từ ngày 01/11/2026 đến hết ngày 30/11/2026'))
    expect(text).toContain(squeezed('No name, no telephone number'))
    expect(text).toContain(squeezed('ĐỢT THỬ NGHIỆM'))
  }
})

test('nothing is drawn outside the paper, whatever the unit is called', async () => {
  const units = [...plan.units.values()].filter(({ block }) => block === 'B')
  for (const form of ['poster', 'cards-a6'] as const) {
    const pdf = await printed(
      units.slice(0, 12).map(({ id }) => linkTo(id)),
      form,
      'both',
    )
    const document = await getDocumentProxy(pdf)
    expect(document.numPages).toBe(12)
    for (let at = 1; at <= document.numPages; at += 1) {
      const page = await document.getPage(at)
      const [, , width = 0, height = 0] = page.view
      for (const item of (await page.getTextContent()).items) {
        if (!('transform' in item)) continue
        const [, , , , x, y] = item.transform
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + item.width).toBeLessThanOrEqual(width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y + item.height).toBeLessThanOrEqual(height)
      }
    }
  }
})

test('at the rated office’s own desk nothing is said of what the answers do', async () => {
  const desk = await textOf(await printed([linkTo(longestName())], 'poster', 'both'))
  const web = await textOf(
    await printed([{ ...linkTo(longestName()), channel: 'web' }], 'poster', 'both'),
  )

  expect(web).toContain(squeezed('chỉ số cải cách hành chính'))
  expect(desk).not.toContain(squeezed('chỉ số'))
})

test('many links are one document, with the units as bookmarks', async () => {
  const [first, second] = [...plan.units.values()].filter(({ block }) => block === 'B')
  const links = [first, first, second].map((unit) => linkTo(unit?.id ?? ''))

  const document = await getDocumentProxy(await printed(links, 'poster', 'vi'))

  expect(document.numPages).toBe(3)
  const outline = await document.getOutline()
  expect(outline.map(({ title }) => title)).toEqual([first?.name, second?.name])
})

test('the office prints what it filters, and who may not is told so', async () => {
  const cookies = await office.setUp()
  const [first] = [...plan.units.values()].filter(({ block }) => block === 'B')
  const body = { units: [first?.id], groups: ['ND', 'DN'], channels: ['desk'] }
  const rounds = `/api/rounds/${practiceRound().id}`
  await office.ask(`${rounds}/links`, { method: 'POST', body, cookies })

  const answer = await office.ask(`${rounds}/links/print.pdf?form=cards&group=ND`, { cookies })
  const none = await office.ask(`${rounds}/links/print.pdf?channel=sms`, { cookies })

  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
  expect(document.numPages).toBe(1)
  expect(none.status).toBe(404)
  expect((await office.ask(`${rounds}/links/print.pdf`)).status).toBe(401)
})

async function planOf(given: Partial<RoundPlan['round']>): Promise<RoundPlan> {
  const found = await office.services.plans.find(practiceRound().id)
  if (!found) throw new Error('there is no practice round')
  return { ...found, round: { ...found.round, ...given } }
}

function longestName(): string {
  const communes = loadRegistry('hanoi-2026').units.filter(({ block }) => block === 'A')
  const [longest] = communes.toSorted((a, b) => b.name.length - a.name.length)
  return longest?.id ?? ''
}

function linkTo(unit: string): Link {
  const { block } = plan.units.get(unit) ?? {}
  const asked = plan.questionnaires.find((each) => each.block === block)
  return {
    code: 'ab12cd34ef',
    round: plan.round.id,
    unit,
    group: asked?.group ?? '',
    channel: 'desk',
    label: undefined,
    opensOn: undefined,
    closesOn: undefined,
    state: 'active',
    revokedOn: undefined,
    difficulty: 'light',
    perHour: 600,
    maxBallots: undefined,
    madeOn: undefined,
    isFull: false,
    opened: 0,
    kept: 0,
    limited: 0,
  }
}

function printed(links: readonly Link[], form: PrintForm, language: PrintLanguage) {
  const notices = links.map((link) => noticeOf(plan, link, publicUrl, language))
  return printHere(notices, { form, language, title: 'In thử', author: 'Sở Nội vụ' })
}

/** How the codes of a form stand on its page. */
test('many links are printed beside this thread, which answers phones meanwhile', async () => {
  const notices = Array.from({ length: 60 }, () =>
    noticeOf(plan, linkTo(longestName()), publicUrl, 'both'),
  )
  const wish = { form: 'poster', language: 'both', title: 'In thử', author: 'Sở' } as const
  const begun = performance.now()
  const before = process.threadCpuUsage()

  const pages = await openPrinter()({ notices, wish })

  // What this thread worked, of the time that it took: waiting for a busy machine is no work.
  const { user, system } = process.threadCpuUsage(before)
  const utilization = (user + system) / 1000 / (performance.now() - begun)
  expect((await getDocumentProxy(pages)).numPages).toBe(60)
  expect(utilization).toBeLessThan(0.5)
})

const grids = {
  poster: { columns: 1, rows: 1 },
  cards: { columns: 2, rows: 2 },
  'cards-a6': { columns: 1, rows: 1 },
  receipts: { columns: 2, rows: 4 },
}

/** Every QR code of the first page, read at 150 dots an inch where one is looked for. */
async function readCodes(pdf: Uint8Array<ArrayBuffer>, form: PrintForm): Promise<string[]> {
  const picture = await renderPageAsImage(pdf, 1, {
    canvasImport: () => import('@napi-rs/canvas'),
    scale: 150 / 72,
  })
  const image = await loadImage(Buffer.from(picture))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)

  const { columns, rows } = grids[form]
  const width = Math.floor(canvas.width / columns)
  const height = Math.floor(canvas.height / rows)
  return Array.from({ length: columns * rows }, (_, at) => {
    const x = (at % columns) * width
    const y = Math.floor(at / columns) * height
    const { data } = context.getImageData(x, y, width, height)
    return decode(new Uint8ClampedArray(data), width, height)?.data ?? 'unreadable'
  })
}

async function textOf(pdf: Uint8Array<ArrayBuffer>): Promise<string> {
  const page = await (await getDocumentProxy(pdf)).getPage(1)
  const { items } = await page.getTextContent()
  return squeezed(items.map((item) => ('str' in item ? item.str : '')).join(''))
}

/** Without spaces: lines break where they fit. */
function squeezed(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, '')
}
