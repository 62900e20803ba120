import { alikeLeaders, type RankingDocument } from '@phieu/scoring'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../../app.ts'
import type { PublishedResult } from '../../../publication/published.ts'
import { openTestOffice, type TestOffice } from '../../../testing/test-office.ts'
import { publishTestRound, testPublications } from '../../../testing/test-publication.ts'
import { drawPictures } from './draw-pictures.ts'
import { wrapText } from './wrap-text.ts'

let office: TestOffice
let result: PublishedResult
let get: (path: string) => Promise<Response>
let block: RankingDocument

beforeAll(async () => {
  office = await openTestOffice()
  result = publishTestRound({ names: { A07: 'Sở "Một" & <Hai>' } })
  const app = createApp({ ...office.services, publications: testPublications(result) })
  get = async (path) => app.request(path)
  block = result.document.rankings[0]!
})
afterAll(() => office.close())

describe('the first page opens with the picture', () => {
  test('every ranked unit of a block has its row, by rank, with its interval drawn', async () => {
    const section = sectionOf(await textOf('/results/hanoi-2024'), 'A')

    expect(section.indexOf('<p>')).toBeGreaterThan(section.indexOf('</table>'))
    const rows = rowsOf(section)
    const ranked = block.units.filter(({ rank }) => rank !== null)
    expect(rows.map((row) => /units\/(\w+)"/.exec(row)?.[1])).toEqual(
      ranked.map(({ unit }) => unit),
    )
    for (const row of rows) expect(row).toMatch(/class="reach"[^]*<circle/)
  })

  test('a ring and no ≈ has who can be told apart from the first, a dot and ≈ who cannot', async () => {
    const section = sectionOf(await textOf('/results/hanoi-2024'), 'A')

    const alike = new Set(alikeLeaders(block.units)?.map(({ unit }) => unit))
    expect(alike.size).toBeGreaterThan(0)
    expect(alike.size).toBeLessThan(block.units.length - 1)
    for (const row of rowsOf(section)) {
      const unit = /units\/(\w+)"/.exec(row)?.[1] ?? ''
      const isFirst = block.units.find((each) => each.unit === unit)?.rank === 1
      expect([unit, row.includes('≈')]).toEqual([unit, alike.has(unit)])
      expect([unit, row.includes('circle class="best"')]).toEqual([
        unit,
        !alike.has(unit) && !isFirst,
      ])
    }
  })

  test('each picture of a page has a grid of its own', async () => {
    const text = await textOf('/results/hanoi-2024')

    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id) => id?.startsWith('grid'))).toHaveLength(result.document.rankings.length)
    for (const [, id] of text.matchAll(/href="#(grid-\d+)"/g)) expect(ids).toContain(id)
  })

  test('the page with its style weighs at most 60 kB, packed a fifth of it', async () => {
    const page = await textOf('/results/hanoi-2024')

    expect(Buffer.byteLength(page)).toBeLessThan(60_000)
    expect(gzipSync(page).byteLength).toBeLessThan(12_000)
  })
})

describe('a ward is found by its name, without a script', () => {
  test('part of a name without accents lists the units that have it', async () => {
    const text = await textOf('/results/hanoi-2024/find?q=quan+ha')

    expect(text).toMatch(/<a href="\/results\/hanoi-2024\/units\/\w+">[^<]*Hà Đông/)
    expect(text).not.toContain('Sở Nội vụ')
  })

  test('the only unit of a name is shown at once', async () => {
    const answer = await get('/en/results/hanoi-2024/find?q=so%20noi%20vu')

    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toMatch(/^\/en\/results\/hanoi-2024\/units\/A\d+$/)
  })

  test('who finds nothing is told how to look, and what was sought is only ever text', async () => {
    const text = await textOf('/results/hanoi-2024/find?q=%22%3E%3Cb%3Ezz')

    expect(text).toContain('Không có đơn vị nào có tên như vậy')
    expect(text).not.toContain('<b>zz')
  })

  test('the policy of the page lets its form ask this server and nobody else', async () => {
    const policy = (await get('/results/hanoi-2024')).headers.get('content-security-policy')

    expect(policy).toContain("form-action 'self'")
  })
})

describe('a chart is taken along', () => {
  test('as SVG that says all by itself: mark, title, sentence, axis, every unit, source', async () => {
    const answer = await get('/results/hanoi-2024/charts/A.svg')
    const svg = await answer.text()

    expect(answer.headers.get('content-type')).toBe('image/svg+xml')
    for (const said of [
      'SỐ LIỆU GIẢ LẬP',
      'Xếp hạng khối',
      'xếp thứ nhất',
      'Chỉ số, %',
      'Nguồn:',
    ]) {
      expect(svg).toContain(said)
    }
    expect(svg).toContain('>http://localhost:8787/results/hanoi-2024/blocks/A</text')
    const values = [...svg.matchAll(/>\s*([\d,]+%)/g)].map(([, value]) => value)
    const ranked = block.units.filter(({ rank }) => rank !== null)
    expect(values.length).toBeGreaterThanOrEqual(ranked.length)
    expect(svg).toContain(`${block.units.length - ranked.length} đơn vị`)
    expect(svg).toContain('Sở &quot;Một&quot; &amp; &lt;Hai&gt;')
    expect(svg).not.toMatch(/style=|<style|<script/)
  })

  test('as it was drawn when it was published, byte for byte, though it would be drawn otherwise now', async () => {
    const now = { ...result, round: { ...result.round, synthetic: false } }
    const app = createApp({ ...office.services, publications: testPublications(now) })

    const before = await textOf('/results/hanoi-2024/charts/A.svg')
    const answer = await app.request('/results/hanoi-2024/charts/A.svg')

    expect(drawPictures(now)['A.vi.svg']).not.toBe(drawPictures(result)['A.vi.svg'])
    expect(await answer.text()).toBe(before)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test('as CSV with the line of every unit, whose columns the metadata explains', async () => {
    const csv = await textOf('/results/hanoi-2024/charts/A.csv')
    const metadata: unknown = await (await get('/results/hanoi-2024/charts/A.metadata.json')).json()

    const [head = '', ...lines] = csv.replace('\uFEFF', '').trim().split('\r\n')
    expect(lines).toHaveLength(block.units.length)
    expect(metadata).toMatchObject({
      columns: head.split(',').map((name) => ({ name })),
      package: { sha256: result.digest },
      files: { csv: { vi: 'http://localhost:8787/results/hanoi-2024/charts/A.csv' } },
    })
  })

  test('as PNG, in the letters of the papers: wide and sharp, with ink on paper', async () => {
    const { width, height, ink } = await pixelsOf('/results/hanoi-2024/charts/A.png')

    expect(width).toBe(1680)
    expect(height).toBeGreaterThan(1000)
    expect(ink).toBeGreaterThan(0.01)
  })

  test('whoever shares a page shows its ranking: the first units on a card', async () => {
    for (const path of ['', '/blocks/A', `/units/${block.units[0]!.unit}`]) {
      const [, address = ''] =
        /property="og:image" +content="([^"]+)"/.exec(
          (await textOf(`/en/results/hanoi-2024${path}`)).replaceAll('\n', ' '),
        ) ?? []
      expect(address).toBe('http://localhost:8787/en/results/hanoi-2024/charts/A.preview.png')
    }
    const card = await pixelsOf('/en/results/hanoi-2024/charts/A.preview.png')
    expect(card).toMatchObject({ width: 1200, height: 630 })
    expect(card.ink).toBeGreaterThan(0.01)
  })

  test.each(['Z.svg', 'Z.png', 'A.exe', 'A', '.svg', 'A.toString'])(
    'there is no chart %s',
    async (file) => {
      expect((await get(`/results/hanoi-2024/charts/${file}`)).status).toBe(404)
    },
  )
})

test('where no unit has a value there is neither picture nor axis', async () => {
  const units = result.registry.units.map(({ id }) => id)
  const empty = publishTestRound({ unitsPerBlock: 2, withoutPoints: units })
  const app = createApp({ ...office.services, publications: testPublications(empty) })

  for (const path of ['', '/blocks/A']) {
    const text = await (await app.request(`/results/hanoi-2024${path}`)).text()
    expect([path, text.includes('<svg')]).toEqual([path, false])
  }
  for (const format of ['svg', 'png', 'preview.png']) {
    expect((await app.request(`/results/hanoi-2024/charts/A.${format}`)).status).toBe(404)
  }
  const metadata = await app.request('/results/hanoi-2024/charts/A.metadata.json')
  expect(Object.keys((await metadata.json()).files)).toEqual(['csv'])
  expect(await (await app.request('/results/hanoi-2024')).text()).toContain('/icons/icon-512.png')
})

test('lines of a drawing break between words and lose none', () => {
  const name = 'Ban Quản lý các khu công nghệ cao và khu công nghiệp'

  const lines = wrapText(name, 20)

  expect(lines.join(' ')).toBe(name)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(20)
})

async function textOf(path: string): Promise<string> {
  const answer = await get(path)
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}

/** The size of a picture, and how much of it is darker than paper. */
async function pixelsOf(path: string) {
  const answer = await get(path)
  expect(answer.headers.get('content-type')).toBe('image/png')
  const picture = await loadImage(Buffer.from(await answer.arrayBuffer()))
  const { width, height } = picture
  const pen = createCanvas(width, height).getContext('2d')
  pen.drawImage(picture, 0, 0)
  const { data } = pen.getImageData(0, 0, width, height)
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if (data[at]! < 128) dark += 1
  return { width, height, ink: dark / (width * height) }
}

function sectionOf(page: string, id: string): string {
  return page.split('<section').find((each) => each.startsWith(` id="${id}"`)) ?? ''
}

/** Of the table of a section, those that are about a unit. */
function rowsOf(section: string): string[] {
  const [table = ''] = section.split('</table>')
  return table.split('<tr>').filter((row) => row.includes('scope="row"'))
}
