import { METHOD_VERSION, type UnitDocument } from '@phieu/scoring'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { formatDecimal } from '../../exports/formats/decimal.ts'
import type { PublishedResult } from '../../publication/published.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { publishTestRound, testPublications } from '../../testing/test-publication.ts'

const HOSTILE = 'Sở <script>alert("x")</script> & "đồng bọn"'

let office: TestOffice
let result: PublishedResult
let get: (path: string, headers?: Record<string, string>) => Promise<Response>

beforeAll(async () => {
  office = await openTestOffice()
  result = publishTestRound({ names: { A03: HOSTILE } })
  const app = createApp({ ...office.services, publications: testPublications(result) })
  get = async (path, headers = {}) => app.request(path, { headers })
})
afterAll(() => office.close())

const languages = [
  { language: 'vi', root: '/results' },
  { language: 'en', root: '/en/results' },
] as const

describe.each(languages)('in $language', ({ language, root }) => {
  const pages = [
    '',
    '/hanoi-2024',
    '/hanoi-2024/blocks/A',
    '/hanoi-2024/blocks/C',
    '/hanoi-2024/units/A01',
    '/hanoi-2024/units/A03',
    '/hanoi-2024/units/C04',
    '/hanoi-2024/method',
    '/hanoi-2024/quality',
    '/hanoi-2024/compared/rounds/A',
    '/hanoi-2024/compared/units',
    '/hanoi-2024/compared/units/A02~A01',
  ]

  test.each(pages)(
    '%s is a page without a script, in its language, with a preview',
    async (path) => {
      const answer = await get(root + path)
      const text = await answer.text()

      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toContain('text/html')
      expect(text).toMatch(`<html lang="${language}"`)
      expect(text).not.toMatch(/<script|javascript:|\son[a-z]+=|\sstyle=/i)
      expect(text.match(/<h1>/g)).toHaveLength(1)
      expect(text).toMatch(/<title>[^<]{10,}<\/title>/)
      expect(text).toMatch(/<meta name="description" content="[^"]{10,}"/)
      expect(text).toContain(`<meta property="og:locale" content="${language}_`)
    },
  )

  test.each(pages)('%s names itself and its twin in the other language', async (path) => {
    const text = await (await get(root + path)).text()

    const origin = 'http://localhost:8787'
    expect(text).toContain(`<link rel="canonical" href="${origin}${root}${path}"`)
    expect(text).toContain(`hreflang="vi" href="${origin}/results${path}"`)
    expect(text).toContain(`hreflang="en" href="${origin}/en/results${path}"`)
  })

  test.each(pages.filter((path) => path !== ''))(
    '%s says that its data are made up',
    async (path) => {
      const text = await (await get(root + path)).text()

      const mark = language === 'vi' ? 'SỐ LIỆU GIẢ LẬP' : 'SYNTHETIC DATA'
      expect(text).toContain(`<title>[${mark}]`)
      expect(text).toContain(`<strong>${mark}</strong>`)
    },
  )

  test('every link inside the site that a page of ours answers leads to a page', async () => {
    const links = new Set<string>()
    for (const path of pages) {
      const text = await (await get(root + path)).text()
      for (const [, link = ''] of text.matchAll(/href="(\/[^"]*)"/g)) links.add(link)
    }

    const own = [...links].filter((link) => /^(\/en)?\/results/.test(link))
    const others = /\/(annex|press|data|package\.zip)/
    for (const link of own.filter((each) => !others.test(each))) {
      expect([link, (await get(link)).status]).toEqual([link, 200])
    }
  })

  test('the ranking holds the figures of the document, rounded half up', async () => {
    const text = await (await get(`${root}/hanoi-2024/blocks/A`)).text()

    const [ranking] = result.document.rankings
    for (const unit of ranking?.units ?? []) {
      const row = rowOf(text, `${root}/hanoi-2024/units/${unit.unit}`)
      const tooFew =
        language === 'vi' ? 'chưa đủ phiếu để xếp hạng' : 'too few ballots to be ranked'
      expect(row).toContain(`${unit.rank ?? tooFew}`)
      expect(row).toContain(`${written(unit.index?.percent ?? '', language)}%`)
      expect(row).toContain(intervalOf(unit, language))
      const { points, max } = unit.index!
      expect(row).toContain(`${written(points, language)} / ${written(max, language)}`)
    }
  })

  test('whoever is found by name and has too few ballots is said to, as in the ranking', async () => {
    const text = await (await get(`${root}/hanoi-2024/find?q=`)).text()

    const few = result.document.rankings
      .flatMap(({ units }) => units)
      .filter(({ unranked }) => unranked === 'too-few-ballots')
    expect(few).not.toEqual([])
    const tooFew = language === 'vi' ? 'chưa đủ phiếu để xếp hạng' : 'too few ballots to be ranked'
    expect(text.split(tooFew).length - 1).toBe(few.length)
  })

  test('an unknown address gets a page that helps, not a riddle', async () => {
    for (const path of ['/nothing', '/hanoi-2024/units/Z99', '/hanoi-2024/blocks/Z', '/a/b/c/d']) {
      const answer = await get(root + path)

      expect([path, answer.status]).toEqual([path, 404])
      const text = await answer.text()
      expect(text).toContain(language === 'vi' ? 'Không có trang này' : 'There is no such page')
      expect(text).toContain(`href="${root}"`)
    }
  })

  test('an address that was copied with a slash at its end leads to its page', async () => {
    for (const path of ['', '/hanoi-2024', '/hanoi-2024/units/A02']) {
      const answer = await get(`${root}${path}/`)
      expect(answer.status).toBe(301)
      expect(new URL(answer.headers.get('location') ?? '').pathname).toBe(root + path)
    }
  })

  test('a block that is ranked with another one leads there', async () => {
    const answer = await get(`${root}/hanoi-2024/blocks/C2`)

    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe(`${root}/hanoi-2024/blocks/C`)
  })
})

test('the name of a unit is only ever text', async () => {
  for (const path of ['', '/blocks/A', '/units/A03']) {
    const text = await (await get(`/results/hanoi-2024${path}`)).text()

    expect(text).not.toContain('<script')
    expect(text).not.toContain('alert("x")')
  }
  const unit = await (await get('/results/hanoi-2024/units/A03')).text()
  expect(unit).toContain(
    'Sở &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &quot;đồng bọn&quot;',
  )
})

test('what a small group answered stands nowhere, and the page says why', async () => {
  const trace = result.traces.get('A01')
  const hidden = trace?.groups.filter(({ ballots }) => ballots === null) ?? []
  expect(hidden.length).toBeGreaterThanOrEqual(2)

  const text = await (await get('/results/hanoi-2024/units/A01')).text()

  const deputies = [...text.matchAll(/<li>\s*Đại biểu HĐND Thành phố:(.*?)<\/li>/gs)]
  expect(deputies.length).toBeGreaterThan(3)
  for (const [, said = ''] of deputies) {
    expect(said).toContain('ẩn để bảo vệ người trả lời')
    expect(said).not.toMatch(/\d/)
  }
  expect(text).toContain('Số liệu của nhóm có dưới 10 người trả lời được ẩn')
})

test('a unit’s page shows every item that its block asks, with points and n', async () => {
  const text = await (await get('/en/results/hanoi-2024/units/A02')).text()

  const items = result.definition.blocks.find(({ id }) => id === 'A')?.items ?? []
  for (const item of items) expect(text).toContain(item.en.replaceAll("'", '&#39;'))
  const traced = result.traces.get('A02')?.areas.flatMap((area) => area.items) ?? []
  for (const { hidden, n, points } of traced) {
    if (hidden || points === null) continue
    expect(text).toContain(written(points, 'en'))
    expect(text).toContain(`n = ${n}`)
  }
})

test('changes are told in percentage points, never in per cent', async () => {
  const block = await (await get('/results/hanoi-2024/blocks/A')).text()
  const english = await (await get('/en/results/hanoi-2024/blocks/A')).text()

  expect(block).toMatch(/tăng [\d,]+ điểm phần trăm/)
  expect(block).not.toMatch(/(tăng|giảm) [\d,]+\s*%/)
  expect(english).toMatch(/up [\d.]+ percentage points/)
  expect(english).not.toMatch(/(up|down) [\d.]+\s*%/)
})

test('the method’s text stands in the page, its headings below the page’s own', async () => {
  const text = await (await get('/results/hanoi-2024/method')).text()

  expect(text).toContain(`<h3>The method, version ${METHOD_VERSION}</h3>`)
  expect(text).toContain('npx pnpm verify hanoi-2024.zip --lang vi')
  expect(text).toContain(result.digest)
  expect(text).toContain(result.document.seed)
})

test('a page is light, packed for whoever takes it, and not sent again to whoever has it', async () => {
  for (const path of ['', '/blocks/A', '/units/A02', '/method']) {
    const plain = await (await get(`/results/hanoi-2024${path}`)).arrayBuffer()
    expect(plain.byteLength).toBeLessThan(path === '/method' ? 100_000 : 60_000)
  }

  const packed = await get('/results/hanoi-2024', { 'accept-encoding': 'gzip' })
  const etag = packed.headers.get('etag') ?? ''
  const again = await get('/results/hanoi-2024', { 'if-none-match': etag })

  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})

test('where nothing is published the list says when something will be', async () => {
  const app = createApp({ ...office.services, publications: testPublications() })

  const text = await (await app.request('/results')).text()

  expect(text).toContain('Chưa có kết quả nào được công bố.')
})

test('the pages of the phone swallow no address of the results', async () => {
  const find = () => undefined
  const renderDoor = async (page: string) => page
  const sites = { collect: { find }, console: { find }, renderDoor }
  const publications = testPublications(result)
  const app = createApp({ ...office.services, publications, sites })

  expect((await app.request('/results/hanoi-2024')).status).toBe(200)
  expect(await (await app.request('/en/results/none')).text()).toContain('There is no such page')
})

function written(exact: string, language: 'vi' | 'en'): string {
  return formatDecimal(exact, 2, language)
}

function intervalOf({ interval }: UnitDocument, language: 'vi' | 'en'): string {
  return interval?.map((bound) => formatDecimal(bound, 2, language)).join('–') ?? ''
}

function rowOf(text: string, address: string): string {
  const rows = text.split('<tr').filter((row) => row.includes(`href="${address}"`))
  expect(rows).toHaveLength(1)
  return rows[0]!
}
