import { BoxRecord, openPackage, readLeaves, ResultDocument } from '@phieu/publication'
import { sha256 } from '@phieu/survey'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { formatDecimal } from '../../exports/formats/decimal.ts'
import type { Publications } from '../../publication/published.ts'
import { openPublications } from '../../publication/publications.ts'
import { unitA } from '../../testing/test-ballots.ts'
import { sealOnce } from '../../testing/test-envelopes.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import {
  publishSmallRound,
  smallBallots as ballots,
  smallRound as round,
} from '../../testing/test-small-round.ts'

let office: TestOffice
let statusBefore: number

beforeAll(async () => {
  office = await openTestOffice()
  statusBefore = await publishSmallRound(office)
})
afterAll(() => office.close())

test('a round has no pages before it is published', () => {
  expect(statusBefore).toBe(404)
})

test('a published round has its pages, in the list, without sign-in, without a mark', async () => {
  const list = await textOf('/results')

  expect(list).toContain(`href="/results/${round}"`)
  expect(list).toContain('Công bố ngày 21/11/2026')
  for (const path of ['', '/blocks/B', `/units/${unitA}`, '/method']) {
    expect(await textOf(`/results/${round}${path}`)).not.toContain('SỐ LIỆU GIẢ LẬP')
  }
})

test('its pages tell the figures of the open data', async () => {
  const json = await office.ask(`/results/${round}/data/index.json`)
  const { rankings } = ResultDocument.parse(await json.json())

  const text = await textOf(`/results/${round}/blocks/B`)

  const valued = rankings
    .flatMap(({ units }) => units)
    .flatMap(({ name, index }) => (index ? [{ name, index }] : []))
  expect(valued).toHaveLength(2)
  for (const { name, index } of valued) {
    expect(text).toContain(name)
    expect(text).toContain(`${formatDecimal(index.percent, 2, 'vi')}%`)
    expect(text).toContain(formatDecimal(index.max, 2, 'vi'))
  }
})

test('its method page names the digest of the very package that is downloaded', async () => {
  const answer = await office.ask(`/results/${round}/package.zip`)
  const digest = await sha256(new Uint8Array(await answer.arrayBuffer()))

  const text = await textOf(`/results/${round}/method`)

  expect(text).toContain(`<code>${digest}</code>`)
  expect(text).toContain('<h3>The method, version')
})

test('the first half of a year is told to be provisional', async () => {
  expect(await textOf(`/results/${round}`)).toContain('có tính chất tạm thời')
  expect(await textOf(`/en/results/${round}`)).toContain('provisional')
})

test('three people who answered for a business are not shown', async () => {
  const text = await textOf(`/results/${round}/units/${unitA}`)

  const said = [...text.matchAll(/<li>Doanh nghiệp[^:]*:(.*?)<\/li>/gs)].map(([, rest]) => rest)
  expect(said.length).toBeGreaterThan(1)
  for (const rest of said) expect(rest).toContain('ẩn để bảo vệ người trả lời')
})

test('every ballot that was sent has its envelope among the leaves of the package', async () => {
  const answer = await office.ask(`/results/${round}/package.zip`)
  const opened = await openPackage(new Uint8Array(await answer.arrayBuffer()))
  const digests = await Promise.all(
    ballots.map(async (ballot) => (await sealOnce(office.services, ballot, 'link')).digest),
  )

  expect(readLeaves(opened?.parts.get('leaves.txt') ?? '')).toEqual(digests.toSorted())
  const { keys, fates } = BoxRecord.parse(JSON.parse(opened?.parts.get('box.json') ?? ''))
  expect(fates).toMatchObject({ counted: ballots.length, unopened: 0, lost: 0 })
  expect(keys).toEqual((await office.services.keys.find(round))?.publicKeys)
})

test('a damaged package fails only its own round, with a sentence, and no other round’s pages', async () => {
  const { store } = office.services
  const damaged = 'cchc-2025'
  const [entry] = await store.listPublications()
  const bytes = (await store.readPackage(round, 'public'))!
  const broken = bytes.map((byte, at) => (at % 97 === 0 ? byte ^ 0xff : byte))
  const publications = openPublications({
    ...store,
    listPublications: async () => [entry!, { ...entry!, round: damaged }],
    findPublication: async (id) => store.findPublication(id === damaged ? round : id),
    readPackage: async (id, kind) => (id === damaged ? broken : store.readPackage(id, kind)),
  })
  const reported: unknown[] = []
  const app = serving(publications, (error) => reported.push(error))

  for (const path of ['', `/units/${unitA}`, '/blocks/B']) {
    expect((await app.request(`/results/${round}${path}`)).status).toBe(200)
  }
  expect((await app.request('/')).status).toBe(200)
  const list = await (await app.request('/results')).text()
  expect(list).toContain(`href="/results/${round}"`)
  const missing = 'Đợt cchc-2025: không đọc được gói dữ liệu đã công bố'
  expect(list).toContain(missing)
  expect(await (await app.request(`/results/${round}/units/${unitA}`)).text()).toContain(missing)
  expect(reported).toEqual([])

  const own = await app.request(`/en/results/${damaged}/units/${unitA}`)
  expect(own.status).toBe(500)
  expect(await own.text()).toContain('An administrator must restore it.')
  expect(reported).toHaveLength(1)
})

/*
 * So what these pages and files tell beside the package is nothing, and who attacks it attacks them all.
 */
test('whatever everybody may read of a round is made of its public package alone', async () => {
  const { store } = office.services
  const shut = new Proxy(store, {
    get: (open, name) => (asked: string, kind?: string) => {
      if (name === 'listPublications') return open.listPublications()
      if (name === 'findPublication') return open.findPublication(asked)
      // How often anything was changed: asked when the server begins.
      if (name === 'changes') return open.changes()
      if (name === 'listErrata') return open.listErrata(asked)
      if (name === 'readPackage' && kind === 'public') return open.readPackage(asked, kind)
      throw new Error(`${String(name)} was asked`)
    },
  })
  const app = serving(openPublications(shut), undefined, shut)
  const seen = new Map<string, number>()
  const next = ['/results']

  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    const answer = await app.request(path)
    seen.set(kindOf(path), answer.status)
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    for (const [, link = ''] of (await answer.text()).matchAll(/(?:href|src)="(\/[^"#?]*)"/g)) {
      const isNew = !seen.has(kindOf(link)) && !next.some((each) => kindOf(each) === kindOf(link))
      if (isNew && /^\/(en\/)?results/.test(link) && !link.endsWith('.zip')) next.push(link)
    }
  }

  expect([...seen].filter(([, status]) => status >= 400)).toEqual([])
  expect([...seen.keys()].length).toBeGreaterThan(25)
})

test('where nothing can be read, the front door does not say that nothing was published', async () => {
  const { store } = office.services
  const app = serving(openPublications({ ...store, readPackage: async () => undefined }))

  const text = await (await app.request('/en')).text()

  expect(text).not.toContain('No result has been published yet.')
  expect(text).toContain('href="/en/results">All results</a>')
  expect(text).not.toContain('class="cards"')
})

/** What is of the same kind for another unit or block, or in the other language. */
function kindOf(path: string): string {
  return path
    .replace(/^\/en/, '')
    .replaceAll(/\b[A-D]\d[\w-]*/g, '*')
    .replaceAll(/\b[A-D]2?\b/g, '*')
}

function serving(
  publications: Publications,
  report: (error: unknown) => void = () => {},
  store = office.services.store,
) {
  const find = () => undefined
  const sites = { collect: { find }, console: { find }, renderDoor: async (page: string) => page }
  return createApp({ ...office.services, store, publications, report, sites })
}

async function textOf(path: string): Promise<string> {
  const answer = await office.ask(path)
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}
