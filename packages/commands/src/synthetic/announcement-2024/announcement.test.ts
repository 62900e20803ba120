import { loadPublishedChanges, loadPublishedIndex } from '@phieu/catalogue'
import { ResultDocument, verifyPackage } from '@phieu/publication'
import {
  formatFraction,
  parseFraction,
  type ChangeDocument,
  type RankingDocument,
  type ResultDocument as Document,
} from '@phieu/scoring'
import { readConfig, startServer, type RunningServer } from '@phieu/server'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { synthesiseAnnouncement } from './announcement.ts'
import { openDesk, type Desk } from '../desk.ts'
import { clockOf2024, holdRound } from './hold-round.ts'

const announcement = synthesiseAnnouncement()
const results = `/results/${announcement.round.id}`

let folder: string
let server: RunningServer
let desk: Desk
let document: Document
let published: readonly RankingDocument[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phieu-announcement-'))
  const clock = clockOf2024()
  server = await startServer(readConfig({ PORT: '0', DATA_DIR: join(folder, 'data') }), {
    now: () => clock.now,
  })
  desk = await openDesk(server)
  await holdRound(server, desk, announcement, clock)
  document = ResultDocument.parse(await (await visit('/data/index.json')).json())
  published = document.rankings
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

test('units were asked, one objected, and the council commended whom it was sure of', async () => {
  const base = `/api/rounds/${announcement.round.id}`
  const replies = await (await desk.get(`${base}/replies`)).json()
  const awards = await (await desk.get(`${base}/awards`)).json()

  expect(replies).toMatchObject({
    askable: false,
    period: { until: '2025-02-24', standing: false },
    objections: [{ unit: 'A02', current: true, answer: { verdict: 'dismissed' } }],
  })
  expect(awards).toMatchObject({ decidable: false })
  const press = await (await visit('/press.txt')).text()
  expect(press).toContain('Tập thể được khen thưởng')
})

test('no ballot is older than the link that it came through', async () => {
  const review = `/api/rounds/${announcement.round.id}/review`
  const early = await (await desk.get(`${review}?flag=clock-behind`)).json()

  expect(early).toMatchObject({ total: 0 })
})

describe('the announcement of 2024 comes out of a synthetic round', () => {
  test.each(loadPublishedIndex().filter(({ year }) => year === 2024))(
    '$name: $index %, rank $rank',
    ({ unit, index, rank }) => {
      const ranking = published.find(({ units }) => units.some((each) => each.unit === unit))!
      const found = ranking.units.find((each) => each.unit === unit)!

      expect(printed(found.index!.percent)).toBe(index)
      expect(found.rank).toBe(rank === 'last' ? ranking.units.length : Number(rank))
    },
  )

  test.each(loadPublishedChanges())(
    'block $block, $measure: $value',
    ({ block, measure, value }) => {
      const ranking = published.find((each) => each.block === block)!

      expect(tellAsAnnounced(ranking, measure)).toBe(value)
    },
  )

  test('four rankings: three of 100 points, and central agencies of 60', () => {
    const points = published.map(({ block, units }) => [
      block,
      units.length,
      ...new Set(units.map(({ index }) => index!.max)),
    ])

    expect(points).toEqual([
      ['A', 23, '100'],
      ['B', 30, '100'],
      ['C', 4, '60'],
      ['D', 2, '100'],
    ])
  })

  test('the tax office’s 36.75 assessed and 18.16 survey points are 54.91 of 60', () => {
    const tax = published.flatMap(({ units }) => units).find(({ unit }) => unit === 'C01')!

    const parts = [tax.assessed.points, tax.survey.points, tax.index!.points]
    expect(parts.map((part) => printed(part!))).toEqual(['36.75', '18.16', '54.91'])
  })

  test('says that it is synthetic, and that the values of 2023 were only printed', () => {
    const changes = published.flatMap(({ units }) => units.map(({ change }) => change))
    const compared = changes.filter(({ state }) => state === 'compared')

    expect(document.round).toMatchObject({ synthetic: true, earlier: { year: 2023 } })
    expect(compared).toHaveLength(52)
    expect(compared.every(({ interval, decimals }) => interval === null && decimals === 2)).toBe(
      true,
    )
  })
})

test('the press summary tells the announced figures in the announced order', async () => {
  const press = await (await visit('/press.txt')).text()

  const told = loadPublishedIndex().filter(({ year }) => year === 2024)
  const places = told.map(({ name, index }) => {
    const found = [`${name}, đạt ${comma(index!)}%`, `${name} (${comma(index!)}%)`]
    return Math.max(...found.map((phrase) => press.indexOf(phrase)))
  })
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(press).toContain('Ngày 27/02/2025')
  expect(press).toContain('6/22 sở, cơ quan tương đương sở có chỉ số tăng')
  expect(press).toContain('tăng nhiều nhất là Thanh tra Thành phố, tăng 23,64 điểm phần trăm')
  const rises = loadPublishedChanges().filter(({ value }) => /^\+[\d.]+$/.test(value))
  expect(rises).toHaveLength(12)
  for (const { value } of rises) {
    expect(press).toContain(`tăng ${comma(value.slice(1))} điểm phần trăm`)
  }
  expect(press).toContain('5/8 lĩnh vực có giá trị trung bình tăng')
  expect(press).toContain('7/8 lĩnh vực có giá trị trung bình tăng')
  expect(press).toContain('SỐ LIỆU GIẢ LẬP')
})

test('every page of the publication answers, with the figure that it is about', async () => {
  for (const { block, units } of published) {
    const ranking = await readPage(`/blocks/${block}`)
    for (const { unit, index } of units) {
      const percent = comma(printed(index!.percent))
      expect(ranking).toContain(percent)
      expect(await readPage(`/units/${unit}`)).toContain(percent)
    }
    expect((await visit(`/annex/${block}.docx`)).status).toBe(200)
  }
})

test('both packages can be recomputed, and nothing had to be hidden', async () => {
  const office = await desk.get(`/api/publications/${announcement.round.id}/package.zip`)
  // Both are read before either is computed: a server waits seconds for its answer to be taken.
  const all = await office.arrayBuffer()
  const open = await (await visit('/package.zip')).arrayBuffer()

  const whole = await verifyPackage(new Uint8Array(all))
  const shown = await verifyPackage(new Uint8Array(open))
  expect(whole).toMatchObject({ faults: [], differences: [] })
  expect(whole?.hides).toBeUndefined()
  expect(shown).toMatchObject({ faults: [], differences: [] })
  expect(shown?.hides).toBeUndefined()
})

/** As someone who is not signed in. */
const visit = (page: string) => fetch(server.url + results + page)

async function readPage(page: string): Promise<string> {
  const answer = await visit(page)
  expect(answer.status).toBe(200)
  return answer.text()
}

function comma(printed: string): string {
  return printed.replace('.', ',')
}

function printed(exact: string): string {
  return formatFraction(parseFraction(exact), 2, 'en')
}

/** A line of the announcement about a block. */
function tellAsAnnounced({ areas, change }: RankingDocument, measure: string): string {
  if (measure === 'areas_up') return `${change.areasUp} of ${change.areasCompared}`
  if (measure === 'units_up') {
    return `${change.up} of ${change.compared} (units with a value in both years)`
  }
  if (measure === 'largest_unit_change') return `${change.roseMost.join()} ${riseOf(change.most)}`
  return riseOf(areas.find(({ area }) => measure === `area ${area}`)?.change)
}

function riseOf(change: ChangeDocument | null | undefined): string {
  const rise = parseFraction(change!.points!)
  return rise.numerator > 0n ? `+${formatFraction(rise, 2, 'en')}` : 'not up'
}
