/** The two databases of the compose file, by the very script that it starts them with. */
import { freePort, openKit, type PostgresKit } from '@phieu/commands'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../../../apps/server/deploy/database.sh', import.meta.url))
const names = ['first', 'second'] as const
type Name = (typeof names)[number]
const otherOf = { first: 'second', second: 'first' } as const

let kit: PostgresKit
const ports = { first: 0, second: 0 }
const running = new Map<Name, ChildProcess>()

beforeAll(async () => {
  kit = await openKit(() => {})
  for (const name of names) ports[name] = await freePort()
})
afterAll(async () => {
  await Promise.all([...running.keys()].map((name) => end(name, 'SIGQUIT')))
  kit.close([])
})

test('the second is copied from the first, which acknowledges nothing before it is on both', async () => {
  begin('second', 'first')
  begin('first', 'first')
  await following('first')

  await ask('first', 'create table laid (id int)')
  await ask('first', 'insert into laid values (1)')

  await laid('second', [1])
  await expect(ask('second', 'insert into laid values (9)')).rejects.toThrow(/read-only/)
  const settings = `select name, setting from pg_settings where name in ('track_commit_timestamp', 'log_statement', 'archive_mode')`
  for (const name of names) {
    expect(await ask(name, settings)).toEqual([
      { name: 'archive_mode', setting: 'off' },
      { name: 'log_statement', setting: 'none' },
      { name: 'track_commit_timestamp', setting: 'off' },
    ])
  }
})

test('the first is lost and the second named: it has all, and acknowledges once the first follows it', async () => {
  await end('first', 'SIGQUIT')
  await end('second')
  begin('second', 'second')
  await expect.poll(() => isPrimary('second')).toBe(true)
  const waiting = ask('second', 'insert into laid values (2)')

  // The first comes back and was told of nothing: nobody follows it, so it acknowledges nothing.
  begin('first', 'first')
  await expect.poll(() => isPrimary('first')).toBe(true)
  const alone = ask('first', 'insert into laid values (99)')
  alone.catch(() => {}) // it ends with its server
  const soonest = await Promise.race([waiting, alone, setTimeout(1000, 'neither')])
  await end('first', 'SIGQUIT')
  begin('first', 'second')
  await waiting

  expect(soonest).toBe('neither')
  await laid('second', [1, 2])
  expect(await isPrimary('first')).toBe(false)
})

test('a database that went on without its standby is not thrown away for what is behind it', async () => {
  await ask('second', `alter system set synchronous_standby_names = ''`)
  await ask('second', 'select pg_reload_conf()')
  await end('first')
  await ask('second', 'insert into laid values (3)')
  await end('second')
  begin('first', 'first')
  await expect.poll(() => isPrimary('first')).toBe(true)
  await laid('first', [1, 2])

  const refused = start('second', 'first')

  expect(refused.status).toBe(1)
  expect(refused.stderr).toMatch(/second went on without a standby/)
})

test('nothing is made where the other holds a database', () => {
  const empty = join(kit.folder, 'empty')
  const refused = start('second', 'second', empty)

  expect(refused.status).toBe(1)
  expect(refused.stderr).toMatch(/set PRIMARY=first/)
})

test('the page on operating names the scripts, words and folders that are there', () => {
  const manual = readFileSync(join(script, '../README.md'), 'utf8')
  expect(manual).toContain('PRIMARY=second')
  expect(manual).toContain('`database.sh`')
})

function settingsOf(name: Name, primary: Name, data = join(kit.folder, name)) {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const { uid, gid } = kit.owner
  if (uid !== undefined && gid !== undefined) chownSync(data, uid, gid)
  return {
    ...kit.owner,
    cwd: '/',
    env: {
      PATH: `${kit.programs}:${process.env.PATH}`,
      OWN: name,
      OTHER: otherOf[name],
      OTHER_HOST: '127.0.0.1',
      OTHER_PORT: String(ports[otherOf[name]]),
      PGPORT: String(ports[name]),
      PGDATA: data,
      PRIMARY: primary,
      POSTGRES_PASSWORD: kit.password,
      REPLICATION_PASSWORD: 'b2',
    },
  }
}

/** Starts what goes on. */
function begin(name: Name, primary: Name): void {
  running.set(name, spawn('sh', [script], { ...settingsOf(name, primary), stdio: 'ignore' }))
}

/** Starts what ends by itself. */
function start(name: Name, primary: Name, data?: string) {
  const settings = settingsOf(name, primary, data)
  return spawnSync('sh', [script], { ...settings, encoding: 'utf8', timeout: 60_000 })
}

/** As a container is stopped; by `SIGQUIT` without a word to anybody. */
async function end(name: Name, signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
  const child = running.get(name)
  running.delete(name)
  if (!child || child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** A copy has written down what it is waited for, and shows it soon after. */
async function laid(name: Name, ids: readonly number[]): Promise<void> {
  const shown = async () => (await ask(name, 'select id from laid order by id')).map(({ id }) => id)
  await expect.poll(shown).toEqual(ids)
}

async function following(name: Name): Promise<void> {
  const state = () => ask(name, 'select sync_state from pg_stat_replication').catch(() => [])
  await expect.poll(state, { timeout: 100_000 }).toEqual([{ sync_state: 'sync' }])
}

async function isPrimary(name: Name): Promise<boolean> {
  const rows = await ask(name, 'select pg_is_in_recovery() copy').catch(() => [])
  return rows[0]?.copy === false
}

async function ask(name: Name, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({
    connectionString: `postgres://phieu:${kit.password}@127.0.0.1:${ports[name]}/phieu`,
  })
  client.on('error', () => {}) // a server that ends
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}
