import type { Erratum } from '@phieu/office'
import { extractText, getDocumentProxy } from 'unpdf'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { createApp } from '../../../../app.ts'
import type { PublishedResult } from '../../../../publication/published.ts'
import { openTestOffice, type TestOffice } from '../../../../testing/test-office.ts'
import { publishTestRound, testPublications } from '../../../../testing/test-publication.ts'
import { voiceIn } from '../../page-language.ts'
import { unitSheet } from './unit-sheet.ts'
import { unitSheetPdf } from './unit-sheet-pdf.ts'

const longName = 'Ban Quản lý các khu công nghiệp, khu chế xuất và khu công nghệ cao '
  .repeat(4)
  .trim()

let office: TestOffice
let result: PublishedResult
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  office = await openTestOffice()
  result = publishTestRound({ unitsPerBlock: 2, names: { A02: longName } })
  app = createApp({ ...office.services, publications: testPublications(result) })
})
afterAll(() => office.close())

test('a unit stands on one page, in both languages, however long its name is', async () => {
  for (const [before, heading] of [
    ['', 'Các lĩnh vực so với khối'],
    ['/en', 'The areas beside the block'],
  ]) {
    const { pages, text } = await read(await bytesOf(`${before}/results/hanoi-2024/sheets/A02.pdf`))

    expect(pages).toBe(1)
    for (const said of [longName.slice(0, 60), heading, result.digest, '/units/A02']) {
      expect(text).toContain(said)
    }
    expect(text).toMatch(before === '' ? 'SỐ LIỆU GIẢ LẬP' : 'SYNTHETIC DATA')
  }
})

test('errata stand above its figures, overleaf where they leave no room', async () => {
  const erratum = { publishedOn: '2026-12-24', vi: 'Tên đúng là Sở Tài chính.', en: 'A name.' }
  const line = 'Đính chính ngày 24/12/2026: Tên đúng là Sở Tài chính.'

  const one = await read(await unitSheetPdf(sheetOf('A02', [erratum])))
  expect(one.pages).toBe(1)
  expect(one.text).toContain(line)

  const many = await read(
    await unitSheetPdf(
      sheetOf(
        'A02',
        Array.from({ length: 20 }, () => erratum),
      ),
    ),
  )
  expect(many.pages).toBe(2)
  expect(many.text).toContain('Kết quả này có đính chính: xem trang sau.')
  expect(many.text.split(line)).toHaveLength(21)
})

test('however many errata there are, nothing runs into the foot of the sheet', async () => {
  const erratum = { publishedOn: '2026-12-24', vi: 'Tên đúng là Sở Tài chính.', en: 'A name.' }
  const footWith = async (errata: readonly Erratum[]) => {
    const lines = await readLines(await unitSheetPdf(sheetOf('A02', errata)), 1)
    return lines.filter(({ below }) => below > 257).map(({ said }) => said)
  }
  const foot = await footWith([])

  expect(foot.length).toBeGreaterThan(2)
  for (let count = 1; count <= 9; count += 1) {
    const errata = Array.from({ length: count }, () => erratum)
    expect(await footWith(errata), `${count} errata`).toEqual(foot)
  }
})

test('errata that no page holds go on between the margins of the next ones', async () => {
  const long = { publishedOn: '2026-12-24', vi: 'Tên đúng là Sở Tài chính. '.repeat(70), en: '.' }
  const errata = Array.from({ length: 6 }, () => long)
  const bytes = await unitSheetPdf(sheetOf('A02', errata))
  const { pages } = await read(bytes)
  expect(pages).toBeGreaterThan(2)

  for (let page = 2; page <= pages; page += 1) {
    const places = (await readLines(bytes, page)).map(({ below }) => below)
    expect(Math.min(...places)).toBeGreaterThan(12)
    expect(Math.max(...places)).toBeLessThan(297 - 12)
  }
})

test('its items are those that lost most, and what each would add to the index', () => {
  const { items } = sheetOf('A02')

  const lost = items.rows.map((row) => Number(row.lost.replace(',', '.')))
  expect(lost.length).toBeGreaterThan(2)
  expect(lost).toEqual(lost.toSorted((a, b) => b - a))
  const max = Number(rankedUnit('A02').unit.index?.max)
  for (const [at, { gain }] of items.rows.entries()) {
    const points = Number(gain.replace('+', '').replace(',', '.'))
    expect(points).toBeCloseTo((lost[at]! / max) * 100, 1)
  }
})

test('what is hidden on the page of the unit is not told on its sheet', () => {
  const hidden = publishTestRound({ unitsPerBlock: 2 })
  const traces = [...hidden.traces.values()].map((trace) => ({
    ...trace,
    areas: trace.areas.map((area) => ({
      ...area,
      hidden: true,
      items: area.items.map((item) => ({ ...item, hidden: true })),
    })),
  }))
  const result = {
    ...hidden,
    errata: [],
    traces: new Map(traces.map((trace) => [trace.unit, trace])),
  }
  const [ranking] = result.document.rankings
  const sheet = unitSheet(
    result,
    { ranking: ranking!, unit: ranking!.units[0]! },
    voiceIn('vi'),
    '',
  )

  expect(sheet.items.rows).toEqual([])
  for (const { percent, change } of sheet.areas.rows) {
    expect([percent, change]).toEqual(['ẩn để bảo vệ người trả lời', ''])
  }
})

test('the archive holds every unit, each as it is by itself', async () => {
  const files = unzipSync(await bytesOf('/results/hanoi-2024/sheets.zip'))

  const units = result.document.rankings.flatMap((ranking) => ranking.units)
  expect(Object.keys(files).toSorted()).toEqual(units.map(({ unit }) => `${unit}.pdf`).toSorted())
  expect(files['A02.pdf']).toEqual(await bytesOf('/results/hanoi-2024/sheets/A02.pdf'))
})

test('a unit may be called as the archive is: each is asked for by itself', async () => {
  const document = {
    ...result.document,
    rankings: result.document.rankings.map((ranking) => ({
      ...ranking,
      units: ranking.units.map((each) => (each.unit === 'A02' ? { ...each, unit: 'units' } : each)),
    })),
  }
  app = createApp({ ...office.services, publications: testPublications({ ...result, document }) })
  onTestFinished(() => {
    app = createApp({ ...office.services, publications: testPublications(result) })
  })

  expect(Object.keys(unzipSync(await bytesOf('/results/hanoi-2024/sheets.zip')))).toContain(
    'units.pdf',
  )
  const sheet = await bytesOf('/results/hanoi-2024/sheets/units.pdf')
  expect(new TextDecoder().decode(sheet.subarray(0, 5))).toBe('%PDF-')
})

test('there is no page of a unit that isn’t there', async () => {
  for (const file of ['Z99.pdf', 'A02', 'A02.docx']) {
    expect((await app.request(`/results/hanoi-2024/sheets/${file}`)).status).toBe(404)
  }
})

test('the same sheet is the same file on another day', async () => {
  const sheet = sheetOf('A02')
  const today = await unitSheetPdf(sheet)

  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-01-01T00:00:00Z') })
  onTestFinished(() => void vi.useRealTimers())

  expect(await unitSheetPdf(sheet)).toEqual(today)
})

function rankedUnit(unit: string) {
  const ranking = result.document.rankings.find(({ units }) =>
    units.some((each) => each.unit === unit),
  )
  return { ranking: ranking!, unit: ranking!.units.find((each) => each.unit === unit)! }
}

function sheetOf(unit: string, errata: readonly Erratum[] = []) {
  const { publicUrl } = office.services.config
  return unitSheet({ ...result, errata }, rankedUnit(unit), voiceIn('vi'), publicUrl)
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await app.request(path)
  expect([path, answer.status]).toEqual([path, 200])
  return new Uint8Array(await answer.arrayBuffer())
}

async function read(bytes: Uint8Array<ArrayBuffer>) {
  const pdf = await getDocumentProxy(bytes.slice())
  const { text } = await extractText(pdf, { mergePages: true })
  return { pages: pdf.numPages, text: text.replaceAll(/\s+/g, ' ') }
}

/** What stands on a page, and how many mm below its upper edge. */
async function readLines(bytes: Uint8Array<ArrayBuffer>, page: number) {
  const pdf = await getDocumentProxy(bytes.slice())
  const { items } = await (await pdf.getPage(page)).getTextContent()
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ said: item.str, below: 297 - (Number(item.transform[5]) * 25.4) / 72 }]
      : [],
  )
}
