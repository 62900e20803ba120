import { once } from 'node:events'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { practiceRound } from '@phieu/catalogue'
import { LinkOpening, PushReply, UNSIGNED_LIMIT } from '@phieu/survey'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BrokenOff } from './broken-off.ts'
import { usualKeyFile } from './keys/master-key.ts'
import { startServer, type RunningServer, type StartOptions } from './serve.ts'
import { deviceKey, sealEntry } from './testing/test-envelopes.ts'
import { makeBallot, unitA } from './testing/test-ballots.ts'

let dataDir: string
const running: RunningServer[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'phieu-serve-'))
})
afterEach(async () => {
  for (const server of running.splice(0)) await server.close()
  await rm(dataDir, { recursive: true })
  await rm(usualKeyFile(dataDir), { force: true })
})

async function start({
  port = 0,
  ...other
}: StartOptions & { port?: number } = {}): Promise<RunningServer> {
  const config = { host: '127.0.0.1', port, dataDir }
  const server = await startServer(config, { serveApps: false, ...other })
  running.push(server)
  return server
}

async function stop(server: RunningServer): Promise<void> {
  running.splice(running.indexOf(server), 1)
  await server.close()
}

test('on an empty database the practice round is open, with four addresses to begin at', async () => {
  const { url, firstRun } = await start()

  const code = firstRun.citizenLink?.split('/').at(-1)
  const opening = LinkOpening.parse(await (await fetch(`${url}/api/links/${code}`)).json())
  expect(opening).toMatchObject({ round: { id: 'practice-2026', practice: true } })
  expect(firstRun).toMatchObject({
    citizenLink: expect.stringMatching(/^http:\/\/localhost:\d+\/l\/\w{10}$/),
    enrolmentLink: expect.stringMatching(/\/enrol#\w{26}$/),
    setupLink: expect.stringMatching(/\/console\/setup#.+/),
    docs: expect.stringMatching(/\/api\/docs$/),
  })
})

test('the second start has the same citizen’s link, and new secrets in the place of the first', async () => {
  const first = await start()
  const firstCode = first.firstRun.enrolmentLink?.split('#')[1]
  await stop(first)

  const second = await start()

  expect(path(second.firstRun.citizenLink)).toBe(path(first.firstRun.citizenLink))
  expect(second.firstRun.enrolmentLink).not.toBe(first.firstRun.enrolmentLink)
  const answer = await fetch(`${second.url}/api/devices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      code: firstCode,
      device: crypto.randomUUID(),
      token: 'a'.repeat(43),
      key: deviceKey.publicKey,
    }),
  })
  expect(answer.status).toBe(404)
})

test('a request that is being answered when the server closes is answered', async () => {
  const server = await start()
  const link = path(server.firstRun.citizenLink).split('/').at(-1) ?? ''
  const { store } = server.services
  const envelopes = await Promise.all(
    Array.from({ length: UNSIGNED_LIMIT }, () =>
      sealEntry(server.services, makeBallot(), { link }),
    ),
  )

  const asked = fetch(`${server.url}/api/ballots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ envelopes }),
  })
  await expect.poll(async () => (await store.sumBox('practice-2026')).receipts).toBe(UNSIGNED_LIMIT)
  await stop(server)

  const { verdicts } = PushReply.parse(await (await asked).json())
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(envelopes.map(() => 'kept'))
})

test('of a connection on which nothing is asked a proxy tires before the server does', async () => {
  const { url } = await start()

  const { headers } = await fetch(`${url}/api/health`)

  const [, seconds] = /^timeout=(\d+)$/.exec(headers.get('keep-alive') ?? '') ?? []
  // Caddy's two minutes are the longest that a usual one has.
  expect(Number(seconds)).toBeGreaterThan(120)
})

test('who sends very many requests ahead of their answers is hung up; a few are answered', async () => {
  const { url } = await start()
  const asked = 'GET /api/health HTTP/1.1\r\nhost: x\r\n\r\n'
  const answered = (times: number) => answersTo(url, asked.repeat(times), times)

  expect(await answered(5)).toBe(5)
  expect(await answered(200)).toBeLessThan(200)
})

test('a body in thousands of crumbs is refused, wherever a stranger may send one; in some hundred it is taken', async () => {
  const { url } = await start()
  const entry = JSON.stringify({ envelopes: [{ envelope: 1, slip: 1 }] })
  const signIn = JSON.stringify({ email: 'a@example.vn', password: 'một mật khẩu đủ dài' })
  const sendIn = async (path: string, body: string, crumbs: number) => {
    const pieces = [body, ...Array.from({ length: crumbs }, () => ' ')]
    const encoded = pieces.map((each) => `${Buffer.byteLength(each).toString(16)}\r\n${each}\r\n`)
    const head = `POST ${path} HTTP/1.1\r\nhost: x\r\norigin: http://localhost:${new URL(url).port}\r\ncontent-type: application/json\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n`
    return statusOf(url, `${head}${encoded.join('')}0\r\n\r\n`)
  }

  expect(await sendIn('/api/ballots', entry, 500)).toBe('200')
  expect(await sendIn('/api/ballots', entry, 9000)).toBe('400')
  const few = await sendIn('/api/auth/sign-in/email', signIn, 500)
  expect(few).not.toBe('400')
  expect(await sendIn('/api/auth/sign-in/email', signIn, 9000)).toBe('400')
})

test('who sends a body drop by drop is cut off', async () => {
  const server = await start({ arrivalTime: 600 })
  const { port } = new URL(server.url)
  const line = connect({ port: Number(port), host: '127.0.0.1' })
  line.write('POST /api/ballots HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n')
  const drops = setInterval(() => line.write('x'), 50)
  line.on('error', () => {}) // what is written after the end

  await new Promise((resolve) => line.once('close', resolve))

  clearInterval(drops)
  expect(line.bytesWritten).toBeLessThan(1000)
})

test('who takes nothing of what was asked for is hung up', async () => {
  const server = await start({ arrivalTime: 120 })
  const { port } = new URL(server.url)
  const line = connect({ port: Number(port), host: '127.0.0.1' })
  line.on('error', () => {}) // what is written after the end
  line.pause()
  line.write('GET /api/openapi.json HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(16))

  // What comes wakes the server: only now and then.
  const knocks = setInterval(() => line.write('\r\n'), 1000)
  await new Promise((resolve) => line.once('close', resolve))
  clearInterval(knocks)

  expect(line.bytesRead).toBeLessThan(16 * 300_000)
})

test('an upload that is dropped is counted, and leaves no line that would tell when', async () => {
  const reports: unknown[] = []
  const server = await start({ report: (error) => void reports.push(error) })
  const { port } = new URL(server.url)
  const line = connect({ port: Number(port), host: '127.0.0.1' })
  line.write('POST /api/ballots HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nxx')
  await once(line, 'connect')
  // The server has begun to read.
  await expect.poll(async () => (await fetch(`${server.url}/api/health`)).ok).toBe(true)

  line.destroy()

  await expect.poll(() => reports).toEqual([expect.any(BrokenOff)])
})

test('a master key inside of the data folder is one sentence', async () => {
  const config = { host: '127.0.0.1', port: 0, dataDir, masterKeyFile: join(dataDir, 'key') }

  await expect(startServer(config, { serveApps: false })).rejects.toThrow(
    /^PHIEU_MASTER_KEY_FILE \(.+\) lies inside DATA_DIR/,
  )
})

test('without its master key the start says what can’t be opened, and goes on for the rest', async () => {
  const first = await start()
  const { file } = first.masterKey
  expect(first.masterKey.unreadable).toEqual([])
  await first.services.keys.ensure({ id: 'practice-2026' }, '2026-11-20')
  await stop(first)
  await rename(file, `${file}.lost`)

  const second = await start()
  const { store, counts } = second.services
  expect(second.masterKey).toEqual({ file, unreadable: ['practice-2026'] })
  const place = { round: 'practice-2027', unit: unitA, group: 'ND' }
  await store.addRound({ ...practiceRound(), id: place.round })
  await store.addLink({ code: 'zzzzzzzzzz', ...place, channel: 'web' })
  const ballot = makeBallot({ round: place.round })
  const entry = await sealEntry(second.services, ballot, { link: 'zzzzzzzzzz' })
  expect((await send(second, entry)).status).toBe(200)
  await counts.settle()
  expect(await store.sumBox(place.round)).toMatchObject({ counted: 1, lying: 0 })
  await stop(second)

  await rename(`${file}.lost`, file)
  // What the other key has wrapped since is now what can’t be opened.
  expect((await start()).masterKey.unreadable).toEqual(['practice-2027'])
})

test('a port that is taken is one sentence, and the database stays closed', async () => {
  const { url } = await start()
  const port = Number(new URL(url).port)

  await expect(start({ port })).rejects.toThrow(
    `Port ${port} cannot be taken (PORT): another program has it. End that one, or set another PORT.`,
  )
})

test('a database that cannot be opened is one sentence, and the port is free again', async () => {
  const config = { host: '127.0.0.1', port: 0, dataDir: '/dev/null/here' }

  await expect(startServer(config, { serveApps: false })).rejects.toThrow(
    /^The database \/dev\/null\/here\/phieu\.sqlite cannot be opened: /,
  )
})

test('a large body that is refused unread does not hang its sender', async () => {
  const { url } = await start()

  const answer = await fetch(`${url}/api/ballots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: 'x'.repeat(30_000_000),
  })

  expect(answer.status).toBe(413)
})

function send({ url }: RunningServer, entry: object): Promise<Response> {
  return fetch(`${url}/api/ballots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ envelopes: [entry] }),
  })
}

function path(address: string | undefined): string {
  return new URL(address ?? '').pathname
}

/** Of the first answer to what is written, its status. */
async function statusOf(url: string, text: string): Promise<string> {
  const line = connect({ port: Number(new URL(url).port), host: '127.0.0.1' })
  line.on('error', () => {}) // what was on its way when the server hung up
  line.write(text)
  const [piece] = await once(line, 'data')
  line.destroy()
  return /^HTTP\/1\.1 (\d+)/.exec(String(piece))?.[1] ?? ''
}

/** How many answers come until there are enough, or the server hangs up. */
async function answersTo(url: string, text: string, enough: number): Promise<number> {
  const line = connect({ port: Number(new URL(url).port), host: '127.0.0.1' })
  line.on('error', () => {}) // what was on its way when the server hung up
  line.write(text)
  let told = ''
  const count = () => told.split('HTTP/1.1 200').length - 1
  line.on('data', (piece) => {
    told += piece.toString()
    if (count() >= enough) line.destroy()
  })
  await new Promise((resolve) => line.once('close', resolve))
  return count()
}
