/** What was acknowledged is there, whatever ends: two servers, a primary with a synchronous standby. */
import { enrolPhone, openPostgresPair, type Phone, type PostgresPair } from '@phieu/commands'
import { LinkOpening } from '@phieu/survey'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { note } from '../figures.ts'
import { openSenders, type Senders } from './senders.ts'
import { startBeside, type ServerBeside } from './server-beside.ts'

/** Of phones that send without a pause. */
const PHONES = Number(process.env.PHONES ?? 12)
/** Between one loss and the next, in seconds. */
const SECONDS = Number(process.env.SECONDS ?? 1)

let opened: PostgresPair | undefined
let missing = ''
let folder: string
const standing = new Set<ServerBeside>()

beforeAll(async () => {
  opened = await openPostgresPair(() => {}).catch((error: unknown) => {
    missing = String(error)
    return undefined
  })
  folder = await mkdtemp(join(tmpdir(), 'phieu-pair-'))
})
afterAll(async () => {
  await Promise.all([...standing].map((server) => server.stop()))
  opened?.close()
  await rm(folder, { recursive: true, force: true })
})

test('a server is killed, the standby is away, then the primary is lost: every acknowledged envelope is there, once, and counted', async (context) => {
  const lost = await (opened ? loseBoth(opened) : context.skip(missing))

  for (const [id, digest] of lost.kept) expect(lost.found.get(id.replaceAll('-', ''))).toBe(digest)
  // What was laid and never acknowledged was sent again, under the same id.
  expect([lost.rows, lost.found.size, lost.tallied]).toEqual(Array(3).fill(lost.kept.size))
  expect(lost.failures).toBeGreaterThan(0)
  expect(lost.alone).toBe(0)
  await note('servers', lost.sentence)
})

/** @returns what the phones were told, and what stands on the standby once it is promoted */
async function loseBoth(pair: PostgresPair) {
  const [one, other] = [await start(pair.primary), await start(pair.primary)]
  const senders = openSenders(await opening(one), await phone(other), PHONES)
  senders.sendTo([one.url, other.url])
  await acknowledged(senders)

  await end(one)
  senders.sendTo([other.url])
  await acknowledged(senders)
  const alone = await loseStandby(pair, senders)
  const byOne = await acknowledged(senders)

  pair.losePrimary()
  await setTimeout(500)
  await end(other)
  pair.promote()
  const fresh = [await start(pair.standby), await start(pair.standby)]
  senders.sendTo(fresh.map(({ url }) => url))
  await acknowledged(senders)
  const { kept, failures } = await senders.finish()

  const lying = await ask<{ id: string; digest: string }>(
    pair.standby,
    `select replace(id::text, '-', '') id, encode(digest, 'hex') digest from receipts`,
  )
  await untilTallied(pair.standby, lying.length)
  const { size } = kept
  return {
    kept,
    failures,
    alone,
    rows: lying.length,
    found: new Map(lying.map(({ id, digest }) => [id, digest])),
    tallied: await tallied(pair.standby),
    sentence: `${PHONES} phones: of ${size} acknowledged envelopes, ${byOne} of them before the primary was lost, all are there once, and the tallies hold as many; phones sent ${failures} times in vain.`,
  }
}

/**
 * What waits for the standby is cancelled, as by an administrator who finds commits that hang, and the primary started
 * anew: it shows then what the standby has not.
 *
 * @returns how many were acknowledged meanwhile, by the server that went on through all of it
 */
async function loseStandby(pair: PostgresPair, senders: Senders): Promise<number> {
  pair.loseStandby()
  await setTimeout(1000)
  const before = senders.kept()
  for (let cancelled = 0; cancelled < 5; cancelled += 1) {
    await ask(
      pair.primary,
      `select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'`,
    )
    await setTimeout(1000)
  }
  pair.restartPrimary()
  await setTimeout(SECONDS * 1000)
  const alone = senders.kept() - before
  pair.startStandby()
  return alone
}

async function start(databaseUrl: string): Promise<ServerBeside> {
  const server = await startBeside({ databaseUrl, dataDir: join(folder, 'data') })
  standing.add(server)
  return server
}

async function end(server: ServerBeside): Promise<void> {
  standing.delete(server)
  await server.kill()
}

async function opening({ url, firstRun }: ServerBeside): Promise<LinkOpening> {
  const code = firstRun.citizenLink?.split('/').at(-1)
  return LinkOpening.parse(await (await fetch(`${url}/api/links/${code}`)).json())
}

function phone({ url, firstRun }: ServerBeside): Promise<Phone> {
  return enrolPhone(url, firstRun.enrolmentLink ?? '')
}

/** Waits, and for some more to be acknowledged. @returns how many are by then */
async function acknowledged(senders: Senders): Promise<number> {
  const before = senders.kept()
  await setTimeout(SECONDS * 1000)
  await expect.poll(() => senders.kept(), { timeout: 60_000 }).toBeGreaterThan(before + PHONES)
  return senders.kept()
}

/** However many they are: as long as the count goes on. */
async function untilTallied(url: string, all: number): Promise<void> {
  for (let before = -1, now = 0; now < all && now > before;) {
    before = now
    await expect.poll(() => tallied(url), { timeout: 60_000 }).toBeGreaterThan(before)
    now = await tallied(url)
  }
}

async function tallied(url: string): Promise<number> {
  const [{ n } = { n: '0' }] = await ask<{ n: string }>(url, 'select sum(ballots) n from tallies')
  return Number(n)
}

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}
