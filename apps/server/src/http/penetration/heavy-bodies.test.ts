import { gzipSync } from 'node:zlib'
import { BODY_LIMIT, PushReply, UNSIGNED_LIMIT } from '@phieu/survey'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { makeBallot } from '../../testing/test-ballots.ts'
import { sealEntry } from '../../testing/test-envelopes.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { enrolPhone, openLink, openTestPhone } from '../../testing/test-phone.ts'

let office: TestOffice

beforeEach(async () => {
  office = await openTestOffice()
})
afterEach(() => office.close())

const gzip = { 'content-encoding': 'gzip' }

test('a bomb of 2 kB that unpacks to two megabytes is refused without being read', async () => {
  const bomb = gzipSync(JSON.stringify({ envelopes: [{ envelope: ' '.repeat(2_000_000) }] }))

  const answer = await openTestPhone(office).send(bomb, gzip)

  expect(bomb.byteLength).toBeLessThan(4_000)
  expect(await refusal(answer)).toEqual([413, 'too-large'])
})

test('what has more containers or keys than any phone sends is refused before it is built up', async () => {
  const containers = `{"envelopes":[{"envelope":[${'{},'.repeat(60_000)}0],"slip":{}}]}`
  const keys = Array.from({ length: 20_000 }, (_, at) => `"${at}":1`).join(',')

  const phone = openTestPhone(office)

  expect(containers.length).toBeLessThan(BODY_LIMIT)
  expect(await refusal(await phone.send(containers))).toEqual([400, 'malformed'])
  expect(await refusal(await phone.send(`{"envelopes":[{${keys}}]}`))).toEqual([400, 'malformed'])
})

test('what is nested deeper than anything that is sent is refused by whoever reads it, and no failure of the server', async () => {
  const { token } = await enrolPhone(office)
  const cookies = await office.setUp()
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const send = async (path: string, body: string, from: Record<string, string>) => {
    const headers = { 'content-type': 'application/json', ...from }
    const wish = { method: 'POST' as const, headers, body: new TextEncoder().encode(body) }
    return refusal(await office.ask(path, wish))
  }

  const contacts = `{"digest":"${'0'.repeat(64)}","contacts":[${deep}]}`
  const ofPhone = await send('/api/contacts', contacts, { authorization: `Bearer ${token}` })
  const envelopes = `{"reason":"Đã tìm thấy","envelopes":[{"envelope":${deep},"slip":{}}]}`
  const ofOffice = await send('/api/rounds/practice-2026/box/taken-in', envelopes, {
    cookie: cookies,
  })

  expect([ofPhone, ofOffice]).toEqual([
    [400, 'malformed'],
    [400, 'malformed'],
  ])
  expect(office.reports).toEqual([])
})

test('signs inside of a text are text, however many', async () => {
  const text = '{[,:\\"'.repeat(5_000)
  const body = JSON.stringify({ envelopes: [{ envelope: text, slip: {} }] })

  const answer = await openTestPhone(office).send(body)

  const { verdicts } = PushReply.parse(await answer.json())
  expect(verdicts).toMatchObject([{ outcome: 'refused', why: 'unreadable' }])
})

test('of a day’s work, what its phone has not signed is refused alone', async () => {
  const { device } = await enrolPhone(office)
  const interview = { mode: 'interview', interviewer: 'i-1' } as const
  const seal = () => sealEntry(office.services, makeBallot(interview), { device })
  const own = await Promise.all(Array.from({ length: 50 }, seal))
  const envelopes = own.map((entry, at) => (at === 30 ? { ...entry, slip: own[31]?.slip } : entry))

  const answer = await openTestPhone(office).send(JSON.stringify({ envelopes }))

  const { verdicts } = PushReply.parse(await answer.json())
  const others = verdicts.filter(({ at }) => at !== 30)
  expect(others.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 49 }, () => 'kept'))
  expect(verdicts[30]).toMatchObject({ outcome: 'refused', why: 'unknown-device' })
})

test('of what no enrolled phone has signed, a request carries five', async () => {
  const link = await openLink(office)
  const phone = openTestPhone(office)
  const entries = (number: number) => Array.from({ length: number }, () => sealed(link))

  const five = await phone.send(await bodyOf(entries(UNSIGNED_LIMIT)))
  const six = await phone.send(await bodyOf(entries(UNSIGNED_LIMIT + 1)))

  expect(PushReply.parse(await five.json()).verdicts).toHaveLength(UNSIGNED_LIMIT)
  expect(await refusal(six)).toEqual([413, 'too-many'])
})

test('an enrolled phone brings a day’s work in one request; who only says so of many phones does not', async () => {
  const { device } = await enrolPhone(office)
  const interview = { mode: 'interview', interviewer: 'i-1' } as const
  const signed = () => sealEntry(office.services, makeBallot(interview), { device })
  const phone = openTestPhone(office)
  const own = await Promise.all(Array.from({ length: 50 }, signed))

  const answer = await phone.send(JSON.stringify({ envelopes: own }))

  expect(PushReply.parse(await answer.json()).verdicts).toHaveLength(50)
  const strangers = Array.from({ length: UNSIGNED_LIMIT + 1 }, async () =>
    sealEntry(office.services, makeBallot(interview), { device: crypto.randomUUID() }),
  )
  expect(await refusal(await phone.send(await bodyOf(strangers)))).toEqual([413, 'too-many'])
})

test('who fills the room for refused ballots fills their own share of it, and nobody else’s', async () => {
  const junk = (at: number) =>
    JSON.stringify({ envelopes: [{ envelope: `${at}${'x'.repeat(20_000)}`, slip: {} }] })

  const greedy: number[] = []
  for (let at = 0; at < 5; at += 1) {
    greedy.push((await sendFrom('203.0.113.7', junk(at))).status)
  }
  const other = await sendFrom('198.51.100.1', junk(99))

  expect(greedy).toEqual([200, 200, 503, 503, 503])
  expect(other.status).toBe(200)
})

function sealed(link: string) {
  return sealEntry(office.services, makeBallot(), { link })
}

async function bodyOf(entries: readonly Promise<unknown>[]): Promise<string> {
  return JSON.stringify({ envelopes: await Promise.all(entries) })
}

async function sendFrom(remoteAddress: string, body: string): Promise<Response> {
  const bindings = { incoming: { socket: { remoteAddress } } }
  return createApp(office.services).request('/api/ballots', { method: 'POST', body }, bindings)
}

async function refusal(answer: Response): Promise<[number, string]> {
  const { code } = await answer.json()
  return [answer.status, code]
}
