/** Two servers in processes of their own on one PostgreSQL: whichever is asked, the office is one. */
import { LinkOpening, PushReply } from '@phieu/survey'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { sealFor } from './seal-for.ts'
import type { ServerBeside } from './server-beside.ts'
import { chief, get, openTwoServers, post, signIn, type TwoServers } from './two-servers.ts'

const round = 'practice-2026'
let office: TwoServers
let one: ServerBeside
let other: ServerBeside
let cookies = ''

beforeAll(async () => {
  office = await openTwoServers()
  ;({ one, other } = office)
})
afterAll(() => office.close())

test('two first starts at once make one office, with one set-up link', async () => {
  expect(other.firstRun.setupLink).toBe(one.firstRun.setupLink)
  expect(other.firstRun.citizenLink).toBe(one.firstRun.citizenLink)
  const [{ epochs, rounds }] = await office.query<{ epochs: string; rounds: string }>(
    'select (select count(*) from epochs) epochs, (select count(*) from rounds) rounds',
  )
  expect([epochs, rounds]).toEqual(['1', '1'])

  const token = one.firstRun.setupLink?.split('#')[1]
  const statuses = await Promise.all(
    [one, other, one, other].map(
      async (server) => (await post(server, '/api/setup', { token, ...chief })).status,
    ),
  )
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  cookies = await signIn(one, chief)
  expect((await get(other, '/api/account', cookies)).status).toBe(200)
})

test('a link’s limit of an hour is one limit, whichever server is asked', async () => {
  const code = one.firstRun.citizenLink?.split('/').at(-1) ?? ''
  await untilTheHourLasts()
  await office.query('update links set per_hour = 10')
  const opening = LinkOpening.parse(await (await get(one, `/api/links/${code}`)).json())
  const entries = await Promise.all(Array.from({ length: 38 }, () => sealFor(opening)))
  for (const entry of entries.slice(0, 6)) await push(one, entry)

  const replies = await Promise.all(
    entries.slice(6).map((entry, at) => push(at % 2 === 0 ? one : other, entry)),
  )

  const kept = replies.flatMap(({ verdicts }) => verdicts).filter(isKept)
  expect(kept).toHaveLength(4)
  const [{ n }] = await office.query<{ n: string }>('select count(*) n from receipts')
  expect(n).toBe('10')
})

test('what one server writes for somebody the other lists and hands out', async () => {
  const wish = { table: 'log', format: 'json', language: 'vi' }
  const begun = await post(one, `/api/rounds/${round}/exports`, wish, cookies)
  const { id } = z.object({ id: z.string() }).parse(await begun.json())

  await expect
    .poll(async () => (await (await get(other, `/api/exports/${id}`, cookies)).json()).state)
    .toBe('done')

  const file = await get(other, `/api/exports/${id}/file`, cookies)
  expect(file.status).toBe(200)
  expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(100)
})

test('codes that one server has made can be taken out at the other, and lie open nowhere', async () => {
  const wish = { label: 'Thư', units: [await aUnit()], group: 'ND', channel: 'sms', each: 2 }
  const made = await post(one, `/api/rounds/${round}/batches`, wish, cookies)
  const { id } = z.object({ id: z.string() }).parse(await made.json())

  const file = await get(other, `/api/rounds/${round}/batches/${id}/codes.csv`, cookies)

  const text = await file.text()
  const [code = ''] = /(?<=\/i#)[0-9a-z]{16}/.exec(text) ?? []
  expect(code).toHaveLength(16)
  const [{ wrapped }] = await office.query<{ wrapped: string }>('select wrapped from fresh_codes')
  expect(wrapped).not.toContain(code)
})

test('a job whose server was killed is begun anew by the other', async () => {
  await office.query(`insert into jobs (id, place, kind, owner, wish, state, done, begun_at, runner, seen_at, runners, cancelled)
    select 'left-over', 1000, kind, owner, wish, 'running', 0, begun_at, 'a killed one',
      (extract(epoch from now()) * 1000)::bigint - 60000, 1, 0 from jobs where kind = 'export' limit 1`)

  await expect
    .poll(async () => (await (await get(other, '/api/exports/left-over', cookies)).json()).state)
    .toBe('done')
})

/** An hour of the clock that ended meanwhile would begin the limit anew: its last seconds are waited out. */
async function untilTheHourLasts(): Promise<void> {
  const left = 3_600_000 - (Date.now() % 3_600_000)
  if (left < 45_000) await setTimeout(left + 1000)
}

async function aUnit(): Promise<string> {
  const [{ unit }] = await office.query<{ unit: string }>('select unit from links')
  return unit
}

async function push(server: ServerBeside, entry: unknown): Promise<PushReply> {
  return PushReply.parse(await (await post(server, '/api/ballots', { envelopes: [entry] })).json())
}

function isKept({ outcome }: { outcome: string }): boolean {
  return outcome === 'kept'
}
