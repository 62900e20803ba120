/** Two servers in processes of their own on one PostgreSQL: whichever is asked, the office is one. */
import { openPostgres, type PostgresServer } from '@phieu/commands'
import { LinkOpening, localDate, PushReply, sealingKey } from '@phieu/survey'
import { sealBallot } from '@phieu/survey/envelope'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { publicUrl, startBeside, type ServerBeside } from './server-beside.ts'

const round = 'practice-2026'
let postgres: PostgresServer
let databaseUrl: string
let folder: string
let one: ServerBeside
let other: ServerBeside
let cookies = ''

beforeAll(async () => {
  postgres = await openPostgres(() => {})
  const name = `phieu_two_${randomUUID().replaceAll('-', '')}`
  await ask(`create database ${name}`, postgres.url)
  databaseUrl = Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href
  folder = await mkdtemp(join(tmpdir(), 'phieu-two-'))
  const place = { databaseUrl, dataDir: join(folder, 'data') }
  ;[one, other] = await Promise.all([startBeside(place), startBeside(place)])
})
afterAll(async () => {
  await Promise.all([one.stop(), other.stop()])
  await ask(`drop database ${new URL(databaseUrl).pathname.slice(1)}`, postgres.url)
  postgres.close()
  await rm(folder, { recursive: true, force: true })
})

test('two first starts at once make one office, with one set-up link', async () => {
  expect(other.firstRun.setupLink).toBe(one.firstRun.setupLink)
  expect(other.firstRun.citizenLink).toBe(one.firstRun.citizenLink)
  const [{ epochs, rounds }] = await ask<{ epochs: string; rounds: string }>(
    'select (select count(*) from epochs) epochs, (select count(*) from rounds) rounds',
  )
  expect([epochs, rounds]).toEqual(['1', '1'])

  const token = one.firstRun.setupLink?.split('#')[1]
  const chief = { name: 'Ánh', email: 'anh@example.vn', password: 'một mật khẩu đủ dài' }
  const statuses = await Promise.all(
    [one, other, one, other].map(
      async (server) => (await post(server, '/api/setup', { token, ...chief })).status,
    ),
  )
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  const { email, password } = chief
  const entered = await post(one, '/api/auth/sign-in/email', { email, password })
  cookies = entered.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
  expect((await get(other, '/api/account')).status).toBe(200)
})

test('a link’s limit of an hour is one limit, whichever server is asked', async () => {
  const code = one.firstRun.citizenLink?.split('/').at(-1) ?? ''
  await untilTheHourLasts()
  await ask('update links set per_hour = 10')
  const opening = LinkOpening.parse(await (await get(one, `/api/links/${code}`)).json())
  const entries = await Promise.all(Array.from({ length: 38 }, () => sealFor(opening)))
  for (const entry of entries.slice(0, 6)) await push(one, entry)

  const replies = await Promise.all(
    entries.slice(6).map((entry, at) => push(at % 2 === 0 ? one : other, entry)),
  )

  const kept = replies.flatMap(({ verdicts }) => verdicts).filter(isKept)
  expect(kept).toHaveLength(4)
  const [{ n }] = await ask<{ n: string }>('select count(*) n from receipts')
  expect(n).toBe('10')
})

test('what one server writes for somebody the other lists and hands out', async () => {
  const wish = { table: 'log', format: 'json', language: 'vi' }
  const begun = await post(one, `/api/rounds/${round}/exports`, wish)
  const { id } = z.object({ id: z.string() }).parse(await begun.json())

  await expect
    .poll(async () => (await (await get(other, `/api/exports/${id}`)).json()).state)
    .toBe('done')

  const file = await get(other, `/api/exports/${id}/file`)
  expect(file.status).toBe(200)
  expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(100)
})

test('codes that one server has made can be taken out at the other, and lie open nowhere', async () => {
  const wish = { label: 'Thư', units: [await aUnit()], group: 'ND', channel: 'sms', each: 2 }
  const made = await post(one, `/api/rounds/${round}/batches`, wish)
  const { id } = z.object({ id: z.string() }).parse(await made.json())

  const file = await get(other, `/api/rounds/${round}/batches/${id}/codes.csv`)

  const text = await file.text()
  const [code = ''] = /(?<=\/i#)[0-9a-z]{16}/.exec(text) ?? []
  expect(code).toHaveLength(16)
  const [{ wrapped }] = await ask<{ wrapped: string }>('select wrapped from fresh_codes')
  expect(wrapped).not.toContain(code)
})

test('a job whose server was killed is begun anew by the other', async () => {
  await ask(`insert into jobs (id, place, kind, owner, wish, state, done, begun_at, runner, seen_at, runners, cancelled)
    select 'left-over', 1000, kind, owner, wish, 'running', 0, begun_at, 'a killed one',
      (extract(epoch from now()) * 1000)::bigint - 60000, 1, 0 from jobs where kind = 'export' limit 1`)

  await expect
    .poll(async () => (await (await get(other, '/api/exports/left-over')).json()).state)
    .toBe('done')
})

/** An hour of the clock that ended meanwhile would begin the limit anew: its last seconds are waited out. */
async function untilTheHourLasts(): Promise<void> {
  const left = 3_600_000 - (Date.now() % 3_600_000)
  if (left < 45_000) await setTimeout(left + 1000)
}

async function aUnit(): Promise<string> {
  const [{ unit }] = await ask<{ unit: string }>('select unit from links')
  return unit
}

async function sealFor({ round: about, unit, questionnaire, extra, link }: LinkOpening) {
  const answers = Object.fromEntries(
    questionnaire.items.map(({ id, options }) => [id, options[0]?.code ?? 0]),
  )
  const { id, version, group } = questionnaire
  const sealingDay = localDate(new Date(), about.timeZone)
  const ballot = {
    id: randomUUID(),
    round: about.id,
    unit: unit.id,
    group,
    mode: 'online',
    language: 'vi',
    questionnaire: { id, version },
    answers,
    sealedOn: sealingDay,
  } as const
  const key = sealingKey(about.keys, 'link')
  const { envelope } = await sealBallot(ballot, { questionnaire, extra }, key)
  return { envelope, slip: { sealingDay, sender: { by: 'link', link } } }
}

async function push(server: ServerBeside, entry: unknown): Promise<PushReply> {
  return PushReply.parse(await (await post(server, '/api/ballots', { envelopes: [entry] })).json())
}

function isKept({ outcome }: { outcome: string }): boolean {
  return outcome === 'kept'
}

function get({ url }: ServerBeside, path: string): Promise<Response> {
  return fetch(url + path, { headers: { ...(cookies && { cookie: cookies }), origin: publicUrl } })
}

function post({ url }: ServerBeside, path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: publicUrl }
  return fetch(url + path, {
    method: 'POST',
    headers: { ...headers, ...(cookies && { cookie: cookies }) },
    body: JSON.stringify(body),
  })
}

/** What stands in the database. */
async function ask<Row>(statement: string, url = databaseUrl): Promise<[Row, ...Row[]]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(statement)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each question names what it asks for
    return rows as [Row, ...Row[]]
  } finally {
    await client.end()
  }
}
