import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualKeyFile } from '../keys/master-key.ts'
import { startServer, type RunningServer } from '../serve.ts'
import { sealEntry } from '../testing/test-envelopes.ts'
import { makeBallot } from '../testing/test-ballots.ts'

let dataDir: string
let server: RunningServer
const clock = { now: new Date('2026-11-20T10:05:00Z') }

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'phieu-metrics-'))
  clock.now = new Date('2026-11-20T10:05:00Z')
  const metrics = { host: '127.0.0.1', port: 0 }
  const config = { host: '127.0.0.1', port: 0, dataDir, metrics }
  server = await startServer(config, { serveApps: false, now: () => clock.now })
})
afterEach(async () => {
  await server.close()
  await rm(dataDir, { recursive: true })
  await rm(usualKeyFile(dataDir), { force: true })
})

test('metrics stand at an address of their own, and nowhere on the public one', async () => {
  const text = await read()

  for (const name of ['up_seconds', 'memory_bytes', 'cpu_seconds', 'answering_delay_seconds']) {
    expect(text).toMatch(new RegExp(`^phieu_${name} \\d`, 'm'))
  }
  expect(text).toMatch(/^phieu_database_up 1$/m)
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
  expect((await fetch(server.metricsUrl!.replace('metrics', 'api/health'))).status).toBe(404)
})

test('a ballot moves no metric before the hour is full, and names nobody then', async () => {
  await read()
  const before = steady(await read())

  await sendBallot()
  expect(steady(await read())).toBe(before)

  clock.now = new Date('2026-11-20T11:00:00Z')
  const after = await read()
  expect(after).toMatch(/^phieu_envelopes\{what="received"\} 1$/m)
  const samples = after.split('\n').filter((line) => !line.startsWith('#'))
  expect(samples.join('\n')).not.toMatch(/unit|round=|link|practice/)
})

test('a database that is down is told, with all that can be told without it', async () => {
  const { store } = server.services
  const down = () => Promise.reject(new Error('no such host'))
  const working = { ...store }
  Object.assign(store, { ping: down, listJobs: down, listRounds: down })

  const text = await read()
  expect(text).toMatch(/^phieu_database_up 0$/m)
  expect(text).toMatch(/^phieu_memory_bytes \d/m)
  expect(text).not.toMatch(/^phieu_(jobs|envelopes)\{/m)

  Object.assign(store, working)
  expect(await read()).toMatch(/^phieu_envelopes\{what="received"\} 0$/m)
})

async function read(): Promise<string> {
  return (await fetch(server.metricsUrl!)).text()
}

/** Without what time and the machine do by themselves. */
function steady(text: string): string {
  const lines = text.split('\n')
  return lines.filter((line) => !/^phieu_(memory|cpu|answering_delay)/.test(line)).join('\n')
}

async function sendBallot(): Promise<void> {
  const link = server.firstRun.citizenLink!.split('/').at(-1)!
  const round = await (await fetch(`${server.url}/api/links/${link}`)).json()
  const ballot = makeBallot({ unit: round.unit.id, sealedOn: '2026-11-20' })
  const entry = await sealEntry(server.services, ballot, { link })
  const answer = await fetch(`${server.url}/api/ballots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ envelopes: [entry] }),
  })
  const { verdicts } = await answer.json()
  expect(verdicts).toMatchObject([{ outcome: 'kept' }])
}
