/** Two servers behind PgBouncer in transaction mode: no statement finds the connection of the one before. */
import {
  enrolPhone,
  installedPgBouncer,
  openPooler,
  openPostgres,
  setUpAdmin,
  type Pooler,
  type PostgresServer,
} from '@phieu/commands'
import { LinkOpening } from '@phieu/survey'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSenders } from './senders.ts'
import { publicUrl, startBeside, type ServerBeside } from './server-beside.ts'

const program = (await installedPgBouncer()) ?? ''
const rounds = '/api/rounds/practice-2026'

describe.skipIf(program === '')('behind a pooler (left out where there is no PgBouncer)', () => {
  let postgres: PostgresServer
  let pooler: Pooler
  let folder: string
  let one: ServerBeside
  let other: ServerBeside

  beforeAll(async () => {
    postgres = await openPostgres(() => {})
    const name = `phieu_pooled_${randomUUID().replaceAll('-', '')}`
    await ask(postgres.url, `create database ${name}`)
    const own = Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href
    pooler = await openPooler(program, own)
    folder = await mkdtemp(join(tmpdir(), 'phieu-pooled-'))
    const place = { databaseUrl: pooler.url, dataDir: join(folder, 'data') }
    ;[one, other] = await Promise.all([startBeside(place), startBeside(place)])
  })
  afterAll(async () => {
    await Promise.all([one?.stop(), other?.stop()])
    pooler?.close()
    postgres?.close()
    if (folder) await rm(folder, { recursive: true, force: true })
  })

  test('two first starts at once make one office', async () => {
    const [row] = await ask(pooler.url, 'select (select count(*) from epochs) epochs')
    expect(row).toEqual({ epochs: '1' })
    expect(other.firstRun.setupLink).toBe(one.firstRun.setupLink)
    // A lock that a session keeps would stay with the pooler, and the next start would wait for it.
    const held = `select count(*) n from pg_locks where locktype = 'advisory' and database =
      (select oid from pg_database where datname = current_database())`
    const [locks] = await ask(pooler.url, held)
    expect(locks).toEqual({ n: '0' })
  })

  test('envelopes are laid at both, counted once; a recount agrees, an export is made', async () => {
    const phone = await enrolled()
    const code = one.firstRun.citizenLink?.split('/').at(-1)
    const opening = LinkOpening.parse(await (await fetch(`${one.url}/api/links/${code}`)).json())
    const senders = openSenders(opening, phone, 12)
    senders.sendTo([one.url, other.url])
    await setTimeout(1000)
    await expect.poll(() => senders.kept(), { timeout: 60_000 }).toBeGreaterThan(24)
    const { kept } = await senders.finish()
    const tallied = async () => (await ask(pooler.url, 'select sum(ballots) n from tallies'))[0]?.n
    await expect.poll(tallied, { timeout: 60_000 }).toBe(`${kept.size}`)

    const setupLink = one.firstRun.setupLink
    const { cookies } = await setUpAdmin({ url: one.url, firstRun: { setupLink } })
    const headers = { cookie: cookies, origin: publicUrl, 'content-type': 'application/json' }
    const post = async (server: ServerBeside, path: string, body?: object) =>
      (
        await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
      ).json()
    const recount = await post(other, `${rounds}/recount`)
    expect(recount).toMatchObject({ ballots: kept.size, equal: true })

    const wish = { table: 'ballots', format: 'csv', language: 'vi' }
    const { id } = await post(one, `${rounds}/exports`, wish)
    const state = async () =>
      (await (await fetch(`${other.url}/api/exports/${id}`, { headers })).json()).state
    await expect.poll(state, { timeout: 60_000 }).toBe('done')
  })

  /** By the link of whichever server started last: its start took back the other's. */
  async function enrolled() {
    const links = [one, other].map(({ firstRun }) => firstRun.enrolmentLink ?? '')
    const tried = await Promise.allSettled(links.map((link) => enrolPhone(one.url, link)))
    const [phone] = tried.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    if (!phone) throw new Error('no enrolment of either start can be used')
    return phone
  }
})

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}
