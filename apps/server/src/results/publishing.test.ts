import { gunzipSync } from 'node:zlib'
import { practiceRound } from '@phieu/catalogue'
import { openPackage, ResultDocument, verifyPackage } from '@phieu/publication'
import { sha256 } from '@phieu/survey'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import type { Database } from '../database/database.ts'
import { makeBallot, unitA, unitB } from '../testing/test-ballots.ts'
import { openTestSqlite, testDatabases, type OpenTestDatabase } from '../testing/test-databases.ts'
import { enterAssessed } from '../testing/test-points.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'

const round = 'cchc-2026-h1'
const base = `/api/rounds/${round}`
/** Few units have ballots and points here, which has to be explained. */
const reason = 'Chỉ hai xã được đánh giá'

let database: Database
let office: TestOffice
let cookies: string
/** How often a whole round was read where requests are answered. */
let readHere: number

afterEach(() => office.close())

describe.each(testDatabases())('a round with its result on %s', (_kind, open) => {
  beforeEach(() => openOffice(open))

  test('has a result before it is approved, with the value of the year', async () => {
    await close(round)

    const answer = await ask(`${base}/result?replicates=100`)

    expect(answer.status).toBe(200)
    const result = await answer.json()
    expect(unitOf(result, unitA)).toMatchObject({
      ballots: 36,
      rank: 1,
      rankRange: [1, expect.any(Number)],
      index: { percent: expect.any(String) },
    })
    // No business was heard about it, as some were about the other.
    expect(unitOf(result, unitB)).toMatchObject({ rank: null, unranked: 'too-few-ballots' })
    expect(result).toMatchObject({ replicates: 100, annual: { year: 2026, provisional: true } })
    expect(await (await ask(`${base}/result/progress`)).json()).toEqual({ computing: null })
  })

  test('is published once: packages that anyone can recompute, and a state that never changes', async () => {
    await approve(round)
    await commend()

    const answer = await post(`${base}/publish`, {
      replicates: 200,
      seed: '00000000000000ff',
      reason,
    })

    expect(answer.status).toBe(201)
    const { publishedOn, digests } = await answer.json()
    expect(publishedOn).toBe('2026-11-21')
    const whole = await bytesOf(`/api/publications/${round}/package.zip`)
    const shown = await bytesOf(`/results/${round}/package.zip`)
    expect({ office: await sha256(whole), public: await sha256(shown) }).toEqual(digests)
    for (const bytes of [whole, shown]) {
      expect(await verifyPackage(bytes)).toMatchObject({ faults: [], differences: [] })
    }
    await expectCommended(shown)
    // The desk reads what was published, however often it asks for repeats of its own.
    const onDesk = await (await ask(`${base}/result?replicates=7`)).json()
    const { quality, ...published } = onDesk
    expect(published).toMatchObject(await partOf(shown, 'results.json'))
    expect(quality).toEqual(await partOf(shown, 'quality.json'))
    const { publications } = await (await ask('/api/publications')).json()
    expect(publications).toEqual([{ round, publishedOn, digests, errata: [], damaged: false }])
    await expectErratum(shown)
    expect(await (await ask(base)).json()).toMatchObject({
      round: { state: 'published' },
      next: [],
    })
    expect((await post(`${base}/publish`, { reason })).status).toBe(409)
    expect((await move(round, 'closed', 'a reason')).status).toBe(409)
  })

  test('is not published when a tally is not what its ballots add up to', async () => {
    await approve(round)
    await sql`update tallies set ballots = ballots + 1 where unit = ${unitB}`.execute(database.db)

    const answer = await post(`${base}/publish`, { reason })

    expect(answer.status).toBe(409)
    expect((await answer.json()).detail).toMatch(
      /^Nothing was published: the tally of group Citizens with a transaction about .+ says 31 ballots, but 30 are kept\.$/,
    )
    expect((await office.services.store.findRound(round))?.state).toBe('approved')
    expect((await ask(`/results/${round}/package.zip`)).status).toBe(404)
  })
})

describe('a round with its result', () => {
  beforeEach(() => openOffice(openTestSqlite))

  test('is the same package for the same round and seed, counted beside the thread that answers', async () => {
    const wish = { replicates: 100, seed: '00000000000000ff', reason }
    await approve(round)
    const before = await database.db.selectFrom('rounds').selectAll().execute()
    await post(`${base}/publish`, wish)
    const first = await bytesOf(`/results/${round}/package.zip`)

    await database.db.deleteFrom('publications').execute()
    await database.db.deleteFrom('round_moves').execute()
    for (const { id, state } of before) {
      await database.db.updateTable('rounds').set({ state }).where('id', '=', id).execute()
    }
    await post(`${base}/publish`, wish)

    expect(await bytesOf(`/results/${round}/package.zip`)).toEqual(first)
    expect(readHere).toBe(0)
  })

  test('is not published before it is approved', async () => {
    const answer = await post(`${base}/publish`, { reason })

    expect(answer.status).toBe(409)
    expect((await answer.json()).detail).toBe(
      'Only an approved round is published; this one is open.',
    )
  })

  test('is not published when it is for practice', async () => {
    await approve('practice-2026')

    const answer = await post('/api/rounds/practice-2026/publish', { reason })

    expect(answer.status).toBe(409)
    const problem = await answer.json()
    expect(problem.detail).toBe('A practice round is never published.')
    expect(problem.message).toEqual({
      vi: 'Đợt thử nghiệm không bao giờ được công bố.',
      en: problem.detail,
    })
  })

  test('is not published without the result that it is compared with', async () => {
    await holdRound('cchc-2027', { year: 2027, earlier: 'nowhere' })
    await approve('cchc-2027')

    const answer = await post('/api/rounds/cchc-2027/publish', { reason })

    expect((await answer.json()).detail).toContain('The result nowhere')
  })

  test('is not published while it has no assessed points, for it could not be published again', async () => {
    const { state: _state, ...plan } = {
      ...practiceRound(),
      id: 'cchc-2028',
      practice: false,
      onePerson: true,
    }
    await post('/api/rounds', { round: { ...plan, year: 2028 } })
    await post('/api/rounds/cchc-2028/box/key', { holder: 'server' })
    await move('cchc-2028', 'open')
    await approve('cchc-2028')

    const answer = await post('/api/rounds/cchc-2028/publish', { reason })

    expect(answer.status).toBe(409)
    expect((await answer.json()).detail).toBe(
      'Nothing was published: without assessed points no unit has an index.',
    )
  })

  test('is what a later round is compared with, and the first half of its year, once its package can be read', async () => {
    await approve(round)
    await post(`${base}/publish`, { replicates: 100, reason })
    await holdRound('cchc-2026-h2', { half: 2, earlier: round })
    await close('cchc-2026-h2')
    const second = () => ask('/api/rounds/cchc-2026-h2/result?replicates=0')
    await expectStopped(second)

    const result = await (await second()).json()

    expect(unitOf(result, unitA).change).toMatchObject({ state: 'compared', points: '0' })
    expect(result.annual).toMatchObject({ provisional: false, firstHalf: round })
    const { percent } = unitOf(result, unitA).index
    expect(result.annual.rankings[1].units[0]).toMatchObject({ unit: unitA, percent, rank: 1 })
  })

  test('is told to everyone as open data that may be kept for ever', async () => {
    await approve(round)
    await post(`${base}/publish`, { replicates: 100, reason })

    const answer = await office.ask(`/results/${round}/data/index.csv`)

    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const lines = (await answer.text()).split('\r\n')
    expect(lines[0]).toMatch(/^ranking,block,unit,name,ballots,effective_ballots,rank,/)
    expect(lines.find((line) => line.includes(`,${unitA},`))).toMatch(/^B,B,B\d+,.+,36,[\d.]+,1,/)
    const app = createApp(office.services)
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' }
    const again = await app.request(`/results/${round}/data/index.csv`, { headers: known })
    expect(again.status).toBe(304)
    const packed = await app.request(`/results/${round}/package.zip`, {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await packed.arrayBuffer())).toEqual(
      Buffer.from(await bytesOf(`/results/${round}/package.zip`)),
    )
    const { publicUrl } = office.services.config
    const picture = await office.ask(`/en/results/${round}/charts/B.svg`)
    expect(picture.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const opened = await openPackage(await bytesOf(`/results/${round}/package.zip`))
    const pictures = JSON.parse(opened?.parts.get('pictures.json') ?? '')
    expect((await picture.text()).replace(publicUrl, '')).toBe(pictures['B.en.svg'])
    const tables = JSON.parse(opened?.parts.get('tables.json') ?? '')
    expect(tables['charts/B.csv']).toContain(unitA)
    const areas = await bytesOf(`/results/${round}/data/areas.csv`)
    expect(Buffer.from(areas).toString()).toBe(tables['areas.csv'])
    const json = await office.ask(`/results/${round}/data/index.json`)
    expect(ResultDocument.parse(await json.json()).round.id).toBe(round)
    expect((await office.ask(`/en/results/${round}/data/areas.csv`)).status).toBe(200)
    expect((await office.ask(`/results/${round}/data/else.csv`)).status).toBe(404)
    expect((await office.ask('/results/elsewhere/data/index.csv')).status).toBe(404)
  })

  test('keeps what small groups answered to the office', async () => {
    await approve(round)
    await post(`${base}/publish`, { replicates: 100, reason })

    const bytes = await bytesOf(`/results/${round}/package.zip`)
    const published = await openPackage(bytes)
    // The seed is that of the leaves where none was chosen.
    expect((await verifyPackage(bytes))?.remarks).toEqual([])
    const items = await (await office.ask(`/results/${round}/data/items.json`)).json()

    expect(published?.parts.get('counts.json')).toContain('"counts":null')
    const hidden = items.filter(
      ({ unit, group }: { unit: string; group: string }) => unit === unitA && group === 'DN',
    )
    expect(
      hidden.every(({ n, hidden }: { n: unknown; hidden: boolean }) => hidden && n === null),
    ).toBe(true)
  })
})

async function openOffice(open: OpenTestDatabase) {
  database = await open()
  readHere = 0
  const snapshot: Database['snapshot'] = (read) => {
    readHere += 1
    return database.snapshot(read)
  }
  office = await openTestOffice({ open: async () => ({ ...database, snapshot }) })
  cookies = await office.setUp()
  await holdRound(round, { half: 1 })
}

/** Makes and opens a round; citizens rate two communes, a few businesses one of them. */
async function holdRound(id: string, given: object) {
  const { state: _state, ...plan } = {
    ...practiceRound(),
    id,
    practice: false,
    year: 2026,
    onePerson: true,
  }
  await post('/api/rounds', { round: { ...plan, ...given } })
  await post(`/api/rounds/${id}/box/key`, { holder: 'server' })
  await move(id, 'open')
  await office.pushOnline([
    ...Array.from({ length: 30 }, (_, at) => makeBallot({ round: id }, at % 2 === 0 ? 5 : 4)),
    ...Array.from({ length: 30 }, () => makeBallot({ round: id, unit: unitB }, 3)),
    ...Array.from({ length: 6 }, () => makeBallot({ round: id, group: 'DN' }, 4)),
  ])
  await enterAssessed(office, id, [unitA, unitB])
}

async function close(id: string) {
  await move(id, 'closed')
  await office.services.counts.settle()
}

async function approve(id: string) {
  await close(id)
  await move(id, 'approved')
}

async function bytesOf(path: string) {
  return new Uint8Array(await (await ask(path)).arrayBuffer())
}

const ask = (path: string) => office.ask(path, { cookies })
const post = (path: string, body: unknown) => office.ask(path, { method: 'POST', cookies, body })
const move = (id: string, to: string, why = reason) =>
  post(`/api/rounds/${id}/state`, { to, reason: why })

/** An erratum stands on every page of the publication, in both languages, and its package is as it was. */
async function expectErratum(shown: Uint8Array<ArrayBuffer>): Promise<void> {
  const erratum = { vi: 'Tên đơn vị ở dòng 2 viết sai <b>.', en: 'A name in line 2 is misspelled.' }
  expect((await post('/api/rounds/practice-2026/errata', erratum)).status).toBe(409)

  const answer = await post(`${base}/errata`, erratum)

  expect(answer.status).toBe(201)
  expect((await answer.json()).errata).toEqual([{ publishedOn: '2026-11-21', ...erratum }])
  const pages = ['', '/blocks/B', `/units/${unitA}`, '/method', '/quality', '/press', '/my-ballot']
  for (const page of ['', ...pages.map((each) => `/${round}${each}`)]) {
    const text = await (await ask(`/results${page}`)).text()
    expect(text).toContain('Đính chính ngày 21/11/2026:')
    expect(text).toContain('Tên đơn vị ở dòng 2 viết sai &lt;b&gt;.')
  }
  expect(await (await ask(`/en/results/${round}`)).text()).toContain(erratum.en)
  expect(await bytesOf(`/results/${round}/package.zip`)).toEqual(shown)
  const { entries } = await (await ask('/api/log?action=erratum.published')).json()
  expect(entries).toMatchObject([{ round, subject: erratum }])
}

/** What rests on damaged packages is refused with a sentence, until an admin puts back what was published. */
async function expectStopped(second: () => Promise<Response>): Promise<void> {
  const { store } = office.services
  const whole = await bytesOf(`/api/publications/${round}/package.zip`)
  const shown = (await store.readPackage(round, 'public'))!
  await store.putPackageBack(round, 'public', shown.toReversed())
  await store.putPackageBack(round, 'office', whole.toReversed())
  const isDamaged = async () =>
    (await (await ask('/api/publications')).json()).publications[0].damaged
  const putBack = (bytes: Uint8Array, id = round) => post(`/api/rounds/${id}/package`, bytes)

  for (const answer of [await second(), await ask(`/api/publications/${round}/package.zip`)]) {
    expect([answer.status, await answer.json()]).toMatchObject([
      500,
      {
        code: 'damaged-package',
        message: { en: expect.stringContaining(`put it back on the Status page of ${round}`) },
      },
    ])
  }
  expect(await isDamaged()).toBe(true)
  const another = await putBack(whole.toReversed())
  expect([another.status, (await another.json()).detail]).toEqual([
    409,
    expect.stringContaining('This file is not a package that was published'),
  ])
  expect((await putBack(shown, 'cchc-2026-h2')).status).toBe(404)
  expect(await isDamaged()).toBe(true)

  expect(await (await putBack(shown)).json()).toEqual({ package: 'public' })
  expect(await (await putBack(whole)).json()).toEqual({ package: 'office' })
  expect(await isDamaged()).toBe(false)
  expect(await bytesOf(`/api/publications/${round}/package.zip`)).toEqual(whole)
  const { entries } = await (await ask('/api/log?action=package.put-back')).json()
  expect(entries).toMatchObject([
    { round, subject: { package: 'office' } },
    { round, subject: { package: 'public' } },
  ])
}

async function partOf(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<object> {
  return JSON.parse((await openPackage(bytes))!.parts.get(name)!)
}

/** The council grants what the rule proposes, refuses nothing, and adds two for one unit. */
async function commend(): Promise<void> {
  const { awards, decidable } = await (await ask(`${base}/awards`)).json()
  expect(decidable).toBe(true)
  expect(awards).toMatchObject([
    { block: 'B', kind: 'first', unit: { id: unitA }, alike: [], decision: null },
  ])
  const wishes: readonly [status: number, wish: object][] = [
    [200, { block: 'B', kind: 'first', unit: unitA, granted: true }],
    [400, { block: 'B', kind: 'first', unit: unitB, granted: true }],
    [400, { block: 'B', kind: 'first', unit: unitA, granted: false }],
    [400, { block: 'B', kind: 'other', unit: unitB, granted: true, title: 'Một cửa số' }],
    [200, { block: 'B', kind: 'other', unit: unitB, granted: true, title: 'Một cửa số', reason }],
    [200, { block: 'B', kind: 'other', unit: unitB, granted: true, title: 'Số hóa hồ sơ', reason }],
  ]
  const statuses: number[] = []
  for (const [, wish] of wishes) statuses.push((await post(`${base}/awards`, wish)).status)
  expect(statuses).toEqual(wishes.map(([status]) => status))
}

/** Who was commended stands in the package, on the page, in the press release, without the council's reasons. */
async function expectCommended(shown: Uint8Array<ArrayBuffer>): Promise<void> {
  const awards = await partOf(shown, 'awards.json')
  expect(Reflect.get(awards, 'granted')).toEqual([
    { block: 'B', kind: 'first', unit: unitA, title: null },
    { block: 'B', kind: 'other', unit: unitB, title: 'Một cửa số' },
    { block: 'B', kind: 'other', unit: unitB, title: 'Số hóa hồ sơ' },
  ])
  expect(JSON.stringify(awards)).not.toContain(reason)
  for (const path of [
    `/results/${round}`,
    `/results/${round}/blocks/B`,
    `/results/${round}/press.txt`,
  ]) {
    const text = await (await ask(path)).text()
    expect(text).toContain('Tập thể được khen thưởng')
    expect(text).toContain('Một cửa số')
  }
}

function unitOf(result: unknown, unit: string) {
  const units = ResultDocument.parse(result).rankings.flatMap((ranking) => ranking.units)
  const found = units.find((each) => each.unit === unit)
  if (!found?.index) throw new Error(`${unit} has no index`)
  return { ...found, index: found.index }
}
