import { BatchList, LinkDays, LinkPage } from '@phieu/office'
import { InvitationOpening, LinkOpening, PushReply } from '@phieu/survey'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../../testing/test-ballots.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { openTestPhone } from '../../testing/test-phone.ts'

const rounds = '/api/rounds/practice-2026'

let office: TestOffice
let cookies: string

beforeEach(async () => {
  office = await openTestOffice()
  cookies = await office.setUp()
})
afterEach(() => office.close())

test('links are made for every unit, group that is asked, and channel; a second time none', async () => {
  const wish = { units: [unitA, unitB], groups: ['ND', 'DN'], channels: ['desk', 'zalo'] }

  expect(await say('/links', wish)).toEqual({ made: 8, standing: 0 })
  expect(await say('/links', wish)).toEqual({ made: 0, standing: 8 })

  const page = await linkPage('')
  expect(page).toMatchObject({ total: 8, states: { active: 8, paused: 0, revoked: 0 } })
  expect(page.links[0]).toMatchObject({ unit: unitA, difficulty: 'light', perHour: 600, kept: 0 })
  expect(page.links[0]?.address).toMatch(/^http:\/\/localhost:8787\/l\/[0-9a-z]{10}$/)
})

test('the list is searched without accents, filtered, ordered and paged', async () => {
  await say('/links', { units: [unitA, unitB], groups: ['ND', 'DN'], channels: ['desk', 'web'] })
  const all = await linkPage('')
  const [first] = all.links
  const { unitName = '' } = first ?? {}

  expect((await linkPage('?size=3&page=2')).links).toHaveLength(3)
  expect((await linkPage('?channel=desk&group=DN')).total).toBe(2)
  expect((await linkPage(`?q=${encodeURIComponent(unaccented(unitName))}`)).total).toBe(4)
  expect((await linkPage(`?q=${first?.code.slice(0, 5).toUpperCase()}`)).total).toBe(1)
  expect((await linkPage('?direction=descending')).links[0]?.unit).toBe(unitB)
  expect((await office.ask(`${rounds}/links?size=1000`, { cookies })).status).toBe(400)
})

test('what comes through a link is counted by day, the first opening of a phone once', async () => {
  const code = await makeOne({ difficulty: 'off' })
  await office.ask(`/api/links/${code}`)
  await office.ask(`/api/links/${code}?again=yes`)
  await push(makeBallot(), code)
  await office.services.store.beginDay('2026-11-22')

  const days = await (await office.ask(`${rounds}/links/${code}/days`, { cookies })).json()

  expect(LinkDays.parse(days).days).toEqual([{ day: '2026-11-21', opened: 1, kept: 1, limited: 0 }])
})

test('a paused link opens nothing, and what was begun before still counts', async () => {
  const code = await makeOne({ difficulty: 'off' })

  expect(await say('/links/pause', { which: { codes: [code] } })).toEqual({ changed: 1 })

  expect(await opening(code)).toMatchObject({ status: 409, code: 'paused-link' })
  expect(await push(makeBallot(), code)).toMatchObject({ outcome: 'kept' })
  expect(await counted()).toBe(1)
  await say('/links/resume', { which: { filter: { state: 'paused' } } })
  expect((await office.ask(`/api/links/${code}`)).status).toBe(200)
})

test('a revoked link opens nothing ever; what was begun before is held for review', async () => {
  const code = await makeOne({ difficulty: 'off' })

  await say('/links/revoke', { which: { codes: [code] } })
  expect(await say('/links/resume', { which: { codes: [code] } })).toEqual({ changed: 0 })

  expect(await opening(code)).toMatchObject({ status: 410, code: 'revoked-link' })
  expect(await push(makeBallot(), code)).toMatchObject({ outcome: 'kept' })
  expect(await counted()).toBe(0)
})

test('a link has days of its own, and says which', async () => {
  const code = await makeOne({ opensOn: '2026-11-25', closesOn: '2026-11-30' })

  expect(await opening(code)).toMatchObject({ code: 'not-begun', day: '2026-11-25' })
  office.clock.now = new Date('2026-11-25T02:00:00Z')
  expect((await office.ask(`/api/links/${code}`)).status).toBe(200)
  office.clock.now = new Date('2026-11-30T18:00:00Z')
  expect(await opening(code)).toMatchObject({ code: 'over', day: '2026-11-30' })
})

test('a link that has all the ballots it was made for opens no more; one more is held', async () => {
  const code = await makeOne({ difficulty: 'off', maxBallots: 1 })
  await push(makeBallot(), code)

  expect(await opening(code)).toMatchObject({ status: 410, code: 'full-link' })
  expect(await push(makeBallot(), code)).toMatchObject({ outcome: 'kept' })
  expect(await counted()).toBe(1)
})

test('over its limit of an hour a link asks for patience, loses nothing, and the office sees it', async () => {
  const code = await makeOne({ difficulty: 'off', perHour: 2 })
  const other = await makeOne({ difficulty: 'off' }, unitB)
  const late = makeBallot()
  const entries = [makeBallot(), makeBallot(), late].map((ballot) => ({ ballot, link: code }))
  const beside = { ballot: makeBallot({ unit: unitB }), link: other }

  const answer = await openTestPhone(office).push([...entries, beside])

  const reply = PushReply.parse(await answer.json())
  expect(reply.verdicts.map(({ at, outcome }) => [at, outcome])).toEqual([
    [0, 'kept'],
    [1, 'kept'],
    [3, 'kept'],
  ])
  expect(reply.retryAfter).toBe(1800)
  expect((await linkPage(`?q=${code}`)).links[0]).toMatchObject({ kept: 0, limited: 1 })
  await office.services.store.beginDay('2026-11-21')
  expect((await linkPage(`?q=${code}`)).links[0]).toMatchObject({ kept: 2, limited: 1 })

  office.clock.now = new Date('2026-11-20T19:00:00Z')
  expect(await push(late, code)).toMatchObject({ outcome: 'kept' })
})

test('a proof of work is asked for, and more of it once the office or the hour asks for more', async () => {
  const code = await makeOne({ difficulty: 'light' })
  const answer = await office.ask(`/api/links/${code}`)
  expect(LinkOpening.parse(await answer.json()).work).toBe(16)

  expect(await push(makeBallot(), code)).toMatchObject({ why: 'unworked', bits: 16 })
  await say('/links/change', { which: { codes: [code] }, change: { difficulty: 'strong' } })
  expect(await push(makeBallot(), code)).toMatchObject({ why: 'unworked', bits: 19 })
  await say('/links/change', { which: { codes: [code] }, change: { difficulty: 'off' } })
  expect(await push(makeBallot(), code)).toMatchObject({ outcome: 'kept' })
  expect(await office.services.store.countRefused()).toBe(0)
})

test('invitations are made in bulk; their codes can be taken out for an hour, then never again', async () => {
  const wish = {
    label: 'Thư tháng 11',
    units: [unitA, unitB],
    group: 'ND',
    channel: 'sms',
    each: 3,
  }
  const { id } = await say('/batches', wish)

  const file = await office.ask(`${rounds}/batches/${id}/codes.csv`, { cookies })
  const rows = parseCsv(await file.text())
  expect(rows).toHaveLength(7)
  expect(rows[1]?.[0]).toMatch(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/)
  expect(rows[1]?.[1]).toMatch(/^http:\/\/localhost:8787\/i#[0-9a-z]{16}$/)
  expect(rows[1]?.[6]).toContain('mời Ông/Bà cho ý kiến về')
  const sheet = await office.ask(`${rounds}/batches/${id}/codes.xlsx`, { cookies })
  expect(
    Buffer.from(await sheet.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')

  const shown = `${rounds}/batches/${id}/codes/shown`
  const second = await office.ask(`${shown}?page=2&size=4`, { cookies })
  const [, ...all] = rows
  expect(await second.json()).toMatchObject({
    total: 6,
    until: '2026-11-20T19:30:00.000Z',
    codes: [4, 5].map((at) => ({ place: at + 1, code: all[at]?.[0], address: all[at]?.[1] })),
  })
  await say('/batches/revoke-code', { code: all[5]?.[0] })
  const { codes } = await (await office.ask(`${shown}?page=2&size=5`, { cookies })).json()
  const sought = encodeURIComponent(codes[0].unitName)
  const found = await office.ask(`${shown}?q=${sought}`, { cookies })
  expect(await found.json()).toMatchObject({
    total: 3,
    codes: [4, 5, 6].map((place) => ({ place, revoked: place === 6 })),
  })
  const card = await office.ask(`${rounds}/batches/${id}/print/cards.pdf?place=5`, { cookies })
  expect(Buffer.from(await card.arrayBuffer()).toString('latin1')).toMatch(/^%PDF[^]*\/Count 1\b/)
  for (const place of [6, 7]) {
    const none = await office.ask(`${rounds}/batches/${id}/print/cards.pdf?place=${place}`, {
      cookies,
    })
    expect([place, none.status]).toEqual([place, 404])
  }
  const good = await office.ask(`${rounds}/batches/${id}/codes.csv`, { cookies })
  expect(parseCsv(await good.text())).toEqual(rows.slice(0, 6))

  office.clock.now = new Date('2026-11-20T19:30:01Z')
  for (const path of ['codes.csv', 'codes/shown', 'print/cards.pdf']) {
    const late = await office.ask(`${rounds}/batches/${id}/${path}`, { cookies })
    expect([path, await late.json()]).toMatchObject([path, { code: 'gone-codes' }])
  }
})

test('issued and spent are counted; codes that are made again replace those nobody has used', async () => {
  const wish = { label: 'Thư', units: [unitA], group: 'ND', channel: 'post', each: 2 }
  const { id } = await say('/batches', wish)
  const [used = '', unused = ''] = await codesOf(id)
  await open(used)
  await openTestPhone(office).verdicts([{ ballot: makeBallot(), invitation: used }])

  // How many are made tells nobody that one was used today; whoever used it gains nothing by it.
  expect(await say(`/batches/${id}/renew`, {})).toMatchObject({ issued: 2 })
  await office.services.store.beginDay('2026-11-22')

  expect(await batch()).toMatchObject({ issued: 2, opened: 1, spent: 1 })
  expect(await (await open(unused)).json()).toMatchObject({ code: 'revoked-invitation' })
  const opened = await Promise.all(
    (await codesOf(id)).map(async (code) =>
      InvitationOpening.parse(await (await open(code)).json()),
    ),
  )
  const spent = opened.map(({ units }) => units[0]?.spent)
  expect(new Set(spent)).toEqual(new Set([false, true]))
  const [begun] = await openTestPhone(office).verdicts([
    { ballot: makeBallot(), invitation: unused },
  ])
  expect(begun).toMatchObject({ outcome: 'kept' })
  expect(await counted()).toBe(1)
})

test('one invitation is taken back by its code, however it is typed', async () => {
  const wish = { label: 'Thư', units: [unitA], group: 'ND', channel: 'post', each: 2 }
  const { id } = await say('/batches', wish)
  const [code = '', other = ''] = await codesOf(id)
  const typed = code.toUpperCase().replace(/(.{4})/g, '$1 ')

  expect(await say('/batches/revoke-code', { code: typed })).toEqual({ outcome: 'revoked' })
  expect(await say('/batches/revoke-code', { code })).toEqual({ outcome: 'already' })
  expect(await say('/batches/revoke-code', { code: 'zzzz' })).toEqual({ outcome: 'unknown' })

  expect(await (await open(code)).json()).toMatchObject({ code: 'revoked-invitation' })
  expect(InvitationOpening.parse(await (await open(other)).json()).units).toHaveLength(1)
  const log = JSON.stringify(await office.services.store.listLog({}, { offset: 0, limit: 100 }))
  expect(log).toContain('invitation.revoked')
  expect(log).not.toContain(code)
})

test('ten thousand invitations are made in one go, and phones have their turn between', async () => {
  const wish = { label: 'Nhiều', units: [unitA], group: 'ND', channel: 'sms', each: 10_000 }

  const { id } = await say('/batches', wish)

  expect(await batch()).toMatchObject({ id, issued: 10_000, spent: 0 })
  expect(new Set(await codesOf(id)).size).toBe(10_000)
})

test.each([
  ['/links', { units: ['B-x'], groups: ['ND'], channels: ['interview'] }],
  ['/links', { units: [unitA], groups: ['ND'], channels: ['web'], perHour: 0 }],
  ['/batches', { label: '', units: [unitA], group: 'ND', channel: 'sms', each: 1 }],
  ['/batches', { label: 'x', units: [unitA], group: 'nobody', channel: 'sms', each: 1 }],
  ['/links/pause', { which: {} }],
])('what makes no sense is refused: %s', async (path, body) => {
  const answer = await office.ask(`${rounds}${path}`, { method: 'POST', body, cookies })

  expect(answer.status).toBe(400)
})

async function say(path: string, body: unknown) {
  const answer = await office.ask(`${rounds}${path}`, { method: 'POST', body, cookies })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}

async function linkPage(query: string) {
  return LinkPage.parse(await (await office.ask(`${rounds}/links${query}`, { cookies })).json())
}

/** The code of a link that the office made about a unit, for citizens. */
async function makeOne(settings: object, unit = unitA): Promise<string> {
  await say('/links', { units: [unit], groups: ['ND'], channels: ['web'], ...settings })
  return (await linkPage(`?unit=${unit}`)).links[0]?.code ?? ''
}

async function opening(code: string) {
  const answer = await office.ask(`/api/links/${code}`)
  return answer.json()
}

async function push(ballot: ReturnType<typeof makeBallot>, link: string) {
  const [verdict] = await openTestPhone(office).verdicts([{ ballot, link }])
  return verdict
}

async function counted(): Promise<number> {
  const tallies = await office.services.store.listTallies('practice-2026')
  return tallies.reduce((sum, { tally }) => sum + tally.ballots, 0)
}

async function batch() {
  const answer = await office.ask(`${rounds}/batches`, { cookies })
  return BatchList.parse(await answer.json()).batches[0]
}

async function codesOf(id: string): Promise<string[]> {
  const file = await office.ask(`${rounds}/batches/${id}/codes.csv`, { cookies })
  const [, ...rows] = parseCsv(await file.text())
  return rows.map(([code = '']) => code.replaceAll('-', ''))
}

function parseCsv(text: string): string[][] {
  return parse(text, { bom: true, delimiter: ';' })
}

function open(code: string): Promise<Response> {
  return office.ask('/api/invitations/open', { method: 'POST', body: { code } })
}

function unaccented(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd')
}
