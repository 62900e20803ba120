/** The standby is away: every commit hangs. Pages and health go on, and what waits is bounded. */
import { enrolPhone, openPostgresPair, type PostgresPair } from '@phieu/commands'
import { openDatabase, readConfig } from '@phieu/server'
import { LinkOpening, PushReply } from '@phieu/survey'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { sealNext } from './senders.ts'
import { publicUrl, startBeside, type ServerBeside } from './server-beside.ts'

let pair: PostgresPair | undefined
let missing = ''
let folder: string
let server: ServerBeside | undefined

beforeAll(async () => {
  pair = await openPostgresPair(() => {}).catch((error: unknown) => {
    missing = String(error)
    return undefined
  })
  folder = await mkdtemp(join(tmpdir(), 'phieu-hang-'))
})
afterAll(async () => {
  await server?.kill()
  pair?.close()
  await rm(folder, { recursive: true, force: true })
})

const round = 'practice-2026'

/** More than twenty commits of two hundred: some of them are turned away. */
const REQUESTS = 26

test('pages and health answer, phones beyond a bound are asked for patience, and once it is back all is kept', async (context) => {
  const { health, pages, answers, outcomes, after } = await (pair
    ? hang(pair)
    : context.skip(missing))

  expect(health).toEqual({ status: 'waiting', seconds: expect.any(Number) })
  expect(pages).toEqual([200, 200, 200, 200])
  const turnedAway = answers.filter(({ status }) => status === 503)
  expect(turnedAway.length).toBeGreaterThan(0)
  expect(turnedAway.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true)
  expect(outcomes).toHaveLength((REQUESTS - turnedAway.length + 1) * 200)
  expect(new Set(outcomes)).toEqual(new Set(['kept']))
  expect(after).toEqual({ status: 'ok' })
})

test('tables that are written anew at night keep nobody from reading until the standby is back', async (context) => {
  const { tallies, isSafe } = await (pair ? writeAnew(pair) : context.skip(missing))

  expect(tallies).not.toBe('nobody could read')
  expect(isSafe).toBe(false)
})

/** @returns what is read while the standby is away, and whether the writing was said to be done without it */
async function writeAnew(databases: PostgresPair) {
  const place = { DATA_DIR: join(folder, 'night'), DATABASE_URL: databases.primary }
  const database = await openDatabase(readConfig(place), () => {})
  onTestFinished(() => database.close())

  databases.loseStandby()
  const written = database.eraseOrder()
  await setTimeout(2000)
  const tallies = await Promise.race([
    database.db.selectFrom('tallies').select('ballots').execute(),
    setTimeout(20_000, 'nobody could read'),
  ])
  const isSafe = await Promise.race([written.then(() => true), setTimeout(100, false)])
  databases.startStandby()
  await written
  return { tallies, isSafe }
}

/** @returns what is told meanwhile, and what came of all that was sent, and of the same sent once more */
async function hang(databases: PostgresPair) {
  server = await startBeside({ databaseUrl: databases.primary, dataDir: join(folder, 'data') })
  const { url, firstRun } = server
  const cookies = await signIn(server)
  const code = firstRun.citizenLink?.split('/').at(-1) ?? ''
  const opening = LinkOpening.parse(await (await fetch(`${url}/api/links/${code}`)).json())
  const phone = await enrolPhone(url, firstRun.enrolmentLink ?? '')
  const entries = await Promise.all(Array.from({ length: 200 }, () => sealNext(opening, phone)))
  const body = JSON.stringify({ envelopes: entries.map(({ entry }) => entry) })

  databases.loseStandby()
  const sent = Array.from({ length: REQUESTS }, () => push(url, body))
  // As many as there are connections that write, and more.
  const wish = { label: 'Thư', units: [opening.unit.id], group: 'ND', channel: 'sms', each: 2 }
  const others = Array.from({ length: 30 }, (_, at) =>
    at % 2 === 0
      ? post(url, `/api/rounds/${round}/batches`, wish, cookies)
      : post(url, '/api/auth/sign-in/email', chief, ''),
  )
  const health = await vi.waitUntil(
    async () => {
      const told: object = await (await get(url, '/api/health')).json()
      return 'seconds' in told && told
    },
    { timeout: 60_000, interval: 200 },
  )
  const pages: number[] = []
  // That a link was opened can't be counted, which is waited for shortly.
  for (const page of [
    '/api/rounds',
    `/api/rounds/${round}/overview`,
    '/results',
    `/api/links/${code}`,
  ]) {
    pages.push((await get(url, page, cookies)).status)
  }

  databases.startStandby()
  const answers = await Promise.all(sent)
  await Promise.all(others)
  const kept = answers.filter(({ status }) => status === 200)
  const outcomes: string[] = []
  for (const answer of [...kept, await push(url, body)]) {
    const { verdicts } = PushReply.parse(await answer.json())
    outcomes.push(...verdicts.map(({ outcome }) => outcome))
  }
  const after: unknown = await (await get(url, '/api/health')).json()
  return { health, pages, answers, outcomes, after }
}

const chief = { email: 'anh@example.vn', password: 'một mật khẩu đủ dài' }

async function signIn({ url, firstRun }: ServerBeside): Promise<string> {
  const token = firstRun.setupLink?.split('#')[1]
  await post(url, '/api/setup', { token, name: 'Ánh', ...chief }, '')
  const entered = await post(url, '/api/auth/sign-in/email', chief, '')
  return entered.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** @throws where it is not answered within a minute: as long as commits hang, it never would be */
function get(url: string, path: string, cookie = ''): Promise<Response> {
  return fetch(`${url}${path}`, { headers: { cookie }, signal: AbortSignal.timeout(60_000) })
}

function push(url: string, body: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(`${url}/api/ballots`, { method: 'POST', headers, body })
}

function post(url: string, path: string, body: object, cookie: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: publicUrl, cookie }
  return fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}
