import { apartFrom, type UnitDocument } from '@phieu/scoring'
import { Hono } from 'hono'
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerProblem } from '../../../http/answer-problem.ts'
import type { PublishedResult } from '../../../publication/published.ts'
import { comparedChartRoutes } from '../../../routes/public/compared-charts.ts'
import { publicPageRoutes } from '../../../routes/public/pages.ts'
import { publishTestRound, testPublications } from '../../../testing/test-publication.ts'

let now: PublishedResult
let before: PublishedResult
let later: PublishedResult
let get: (path: string) => Promise<Response>
beforeAll(() => {
  now = publishTestRound({ unitsPerBlock: 5, names: { A02: 'Sở "Hai" & <Ba>' } })
  before = roundOf('hanoi-2023', 2023, '2024-02-01')
  later = roundOf('hanoi-2025', 2025, '2026-02-01')
  get = serving(later, now, before)
})

describe('rounds side by side', () => {
  test('each unit has its index, interval and ranks of every round up to the one shown', async () => {
    const text = await textOf('/en/results/hanoi-2024/compared/rounds/A')

    for (const unit of now.document.rankings[0]!.units) {
      const group = groupOf(text, `/en/results/hanoi-2024/units/${unit.unit}"`)
      expect(group).toContain(`/en/results/hanoi-2023/units/${unit.unit}"`)
      expect(group.match(/<circle/g)).toHaveLength(unit.index ? 2 : 0)
      expect(group).toContain(
        unit.rankSet ? `rank ${unit.rank}, possible ${unit.rankSet[0]}` : 'too few ballots',
      )
    }
    expect(text).not.toContain('hanoi-2025')
    expect(await textOf('/en/results/hanoi-2025/compared/rounds/A')).toContain('hanoi-2025')
  })

  test('a round that is published later on the same day changes no page of those before', async () => {
    const path = '/en/results/hanoi-2024/compared/rounds/A'
    const sameDay = roundOf('another', 2024, now.publishedOn)

    expect(await textOf(path, serving(sameDay, now, before))).toBe(
      await textOf(path, serving(now, before)),
    )
    expect(await textOf(path, serving(now, sameDay, before))).toContain('/en/results/another/')
  })

  test('of another definition the units are told to be, and its areas are not set beside ours', async () => {
    const round = { ...before.document.round, definition: { id: 'another', version: 1 } }
    const other = { ...before, document: { ...before.document, round } }

    const csv = await csvOf(serving(now, other), '/en/results/hanoi-2024/charts/rounds/A.csv')

    const old = csv.filter((line) => line.includes('hanoi-2023'))
    expect(old).not.toEqual([])
    for (const line of old) expect(line).toContain('another definition')
    expect(old.some((line) => line.startsWith('area-'))).toBe(false)
  })

  test('a made-up round bears its mark wherever it stands beside an official one', async () => {
    const official = { ...now, round: { ...now.round, synthetic: false } }

    const text = await textOf('/en/results/hanoi-2024/compared/rounds/A', serving(official, before))

    expect(text).toContain('>[SYNTHETIC DATA] 2023</a>')
    expect(text).toContain('>2024</a>')
  })

  test('a first round says that there is nothing to compare yet', async () => {
    const text = await textOf('/en/results/hanoi-2024/compared/rounds/A', serving(now))

    expect(text).toContain('No earlier round can be set beside this one yet.')
  })

  test('a round whose package is damaged is missing, and the page says so', async () => {
    const publications = {
      ...testPublications(now),
      readable: async () => ({ results: [{ ...now, errata: [] }], damaged: ['hanoi-2022'] }),
    }
    const ask = askingOf(publications)

    const text = await textOf('/results/hanoi-2024/compared/rounds/A', ask)
    const picture = await ask('/results/hanoi-2024/charts/rounds/A.svg')

    expect(text).toContain('Đợt hanoi-2022: không đọc được gói dữ liệu')
    expect(text).not.toContain('mới có một đợt được công bố')
    expect(picture.headers.get('cache-control')).toBe('no-store')
  })
})

describe('units side by side', () => {
  test('of each pair the page says whether it can be told apart, as the ranking does', async () => {
    const [first, second, third] = rankedUnits()
    const ids = [first, second, third].map(({ unit }) => unit)

    const text = await textOf(`/en/results/hanoi-2024/compared/units/${ids.join('~')}`)

    const units = now.document.rankings[0]!.units
    const alike = [
      [first, second],
      [first, third],
      [second, third],
    ].filter(([a, b]) => apartFrom(units, a!)!.alike.includes(b!))
    expect(text.match(/<p class="lead">[^<]* cannot be told apart/g) ?? []).toHaveLength(
      alike.length,
    )
    expect(text.match(/<p class="lead">[^<]* is better than /g) ?? []).toHaveLength(
      3 - alike.length,
    )
    // The index has a table of its own, whose heading says what it is.
    expect(text.match(/scope="rowgroup"/g)).toHaveLength(first.areas.length)
  })

  test('an area that is hidden stays hidden on the page, in the picture and in the figures', async () => {
    const [first, second] = rankedUnits()
    const area = first.areas.find(({ percent }) => percent !== null)!
    const trace = now.traces.get(first.unit)!
    const areas = trace.areas.map((each) => ({
      ...each,
      hidden: each.hidden || each.area === area.area,
    }))
    const hiding = {
      ...now,
      traces: new Map([...now.traces, [first.unit, { ...trace, areas }]]),
    }
    const ask = serving(hiding)
    const ids = `${first.unit}~${second.unit}`

    const text = await textOf(`/en/results/hanoi-2024/compared/units/${ids}`, ask)
    const lines = await csvOf(ask, `/en/results/hanoi-2024/charts/units/${ids}.csv`)
    const svg = await textOf(`/en/results/hanoi-2024/charts/units/${ids}.svg`, ask)

    expect(text).toContain('hidden to protect those who answered')
    expect(svg).toContain('hidden to protect')
    const line = lines.find((each) => each.startsWith(`area-${area.area},`))
    expect(line).toContain(',,,,,,hidden to protect those who answered,')
  })

  test('the form leads to an address that lasts, whatever the order', async () => {
    const answer = await get('/results/hanoi-2024/compared/units?unit=A03&unit=&unit=A01')

    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('/results/hanoi-2024/compared/units/A03~A01')
    const one = await textOf('/results/hanoi-2024/compared/units/A03~A01')
    expect(one).toBe(await textOf('/results/hanoi-2024/compared/units/A01~A03'))
  })

  test('whoever comes from a unit finds it chosen', async () => {
    const text = await textOf('/results/hanoi-2024/compared/units?unit=C02')

    expect(text.match(/<option value="C02" selected/g)).toHaveLength(1)
    expect(text).not.toContain('value="A01"')
  })

  test('what was asked for stays chosen where it is refused', async () => {
    const text = await (await get('/results/hanoi-2024/compared/units/C02~nobody')).text()

    expect(text.match(/<option value="C02" selected/g)).toHaveLength(1)
  })

  test.each([
    ['/A01', 400, 'Only two to four different units'],
    ['/A01~A01', 400, 'Only two to four different units'],
    ['/A01~A02~A03~A04~A05', 400, 'Only two to four different units'],
    [`/${manyUnits(60)}`, 400, 'Only two to four different units'],
    ['?unit=A01&unit=A02&unit=A03&unit=A04&unit=A05', 400, 'Only two to four different units'],
    ['/A01~C01', 400, 'ranked in different blocks'],
    ['/A01~nobody', 404, 'no such unit'],
    ['/%00~%3Cscript%3E', 404, 'no such unit'],
  ])('%s is refused with a sentence and the form', async (path, status, sentence) => {
    const answer = await get(`/en/results/hanoi-2024/compared/units${path}`)
    const text = await answer.text()

    expect(answer.status).toBe(status)
    expect(text).toContain(sentence)
    expect(text).toContain('<select id="unit-0"')
    expect(text).not.toContain('<script')
  })
})

describe.each(['rounds/A', 'units/A02~A01', 'items/A02'])(
  'the picture of %s is taken along',
  (of) => {
    test.each(['', '/en'])('as drawing, figures and what they mean: %s', async (language) => {
      const at = (format: string) => get(`${language}/results/hanoi-2024/charts/${of}.${format}`)
      const page = await textOf(`${language}/results/hanoi-2024/compared/${of}`)
      for (const format of ['svg', 'png', 'csv', 'metadata.json']) {
        expect(page).toContain(`href="${language}/results/hanoi-2024/charts/${of}.${format}"`)
      }

      const svg = await at('svg')
      const drawing = await svg.text()
      expect(svg.headers.get('content-type')).toBe('image/svg+xml')
      expect(drawing).toMatch(/^<svg[^]*<\/svg>$/)
      expect(drawing).toContain('Sở &quot;Hai&quot; &amp; &lt;Ba&gt;')
      const [lead = ''] = /(?<=<p class="lead">)[^<]+/.exec(page) ?? []
      const metadata = await (await at('metadata.json')).json()
      const packages = [...(of.startsWith('units') ? [] : [before]), now]
      expect(metadata).toMatchObject({ round: { id: 'hanoi-2024' } })
      expect(metadata.packages).toEqual(
        packages.map(({ id, digest }) => ({
          round: id,
          url: `https://phieu.example/results/${id}/package.zip`,
          sha256: digest,
        })),
      )
      for (const { digest } of packages) expect(drawing).toContain(`SHA-256 ${digest}`)
      expect(lead.length).toBeGreaterThan(10)
      const [header, ...lines] = await csvOf(get, `${language}/results/hanoi-2024/charts/${of}.csv`)
      expect(header).toBe(metadata.columns.map(({ name }: { name: string }) => name).join(','))
      for (const line of lines)
        expect(packages.some(({ digest }) => line.endsWith(digest))).toBe(true)
      expect(lines.length).toBe(drawing.match(/text-anchor="end"/g)?.length)
    })
  },
)

test('a picture in pixels is a PNG, and of nothing there is none', async () => {
  const png = await get('/results/hanoi-2024/charts/units/A01~A02.png')
  expect([...new Uint8Array(await png.arrayBuffer()).subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47])

  for (const path of [
    'items/Z01.svg',
    'units/A01.svg',
    'units/A01~C01.csv',
    'rounds/Z.svg',
    'rounds/A.gif',
  ]) {
    expect([path, (await get(`/results/hanoi-2024/charts/${path}`)).status]).toEqual([path, 404])
  }
})

test('the first page, a block’s page and a unit’s page lead to the comparisons', async () => {
  expect(await textOf('/results/hanoi-2024/units/A01')).toContain(
    'href="/results/hanoi-2024/compared/items/A01"',
  )
  for (const path of ['', '/blocks/A', '/units/A01']) {
    const text = await textOf(`/results/hanoi-2024${path}`)
    expect(text).toContain('href="/results/hanoi-2024/compared/rounds/A"')
    expect(text).toMatch(/href="\/results\/hanoi-2024\/compared\/units\?(block=A|unit=A01)"/)
  }
})

function roundOf(id: string, year: number, publishedOn: string): PublishedResult {
  const digest = createHash('sha256').update(id).digest('hex')
  return { ...now, id, publishedOn, digest, round: { ...now.round, id, year } }
}

function serving(...results: readonly PublishedResult[]) {
  return askingOf(testPublications(...results))
}

function askingOf(publications: ReturnType<typeof testPublications>) {
  const services = { publications, config: { publicUrl: 'https://phieu.example' } }
  const app = new Hono()
    .route('/', comparedChartRoutes(services))
    .route('/', publicPageRoutes(services))
    .onError((error, c) => answerProblem(error, c, () => {}))
  return async (path: string) => app.request(path)
}

async function textOf(path: string, ask = get): Promise<string> {
  const answer = await ask(path)
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}

async function csvOf(ask: typeof get, path: string): Promise<string[]> {
  return (await textOf(path, ask)).replace('\uFEFF', '').trim().split('\r\n')
}

/** The part of a table that speaks of what has this link. */
function groupOf(text: string, link: string): string {
  return text.split('<tbody>').find((part) => part.includes(link)) ?? ''
}

function manyUnits(count: number): string {
  return Array.from({ length: count }, (_, at) => `A${at}`).join('~')
}

function rankedUnits(): [UnitDocument, UnitDocument, UnitDocument] {
  const [a, b, c] = now.document.rankings[0]!.units.filter(({ rank }) => rank !== null)
  return [a!, b!, c!]
}
