import { spawn } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Say } from '../say.ts'
import { findInstalled, findOrFetch } from './find-or-fetch.ts'
import { freePort, ordinaryUser } from './postgres.ts'
import { isRoot } from './programs.ts'

/** PgBouncer, which stands between many servers and a PostgreSQL. */
export function findPgBouncer(say: Say): Promise<string | undefined> {
  const why = 'the tests behind a pooler'
  const missing = 'There is no PgBouncer here: the tests behind a pooler are left out.'
  return findOrFetch({ program: 'pgbouncer', setting: 'PGBOUNCER', why, missing }, say)
}

/** The one that PGBOUNCER names, else an installed one, where a test is run by itself. */
export async function installedPgBouncer(): Promise<string | undefined> {
  return process.env.PGBOUNCER || findInstalled('pgbouncer')
}

export interface Pooler {
  /** The same database, by a connection that is another one for each transaction. */
  url: string
  close: () => void
}

/** Fewer than two servers open, so that each is handed from one transaction to the next. */
const CONNECTIONS = 8

/** Starts PgBouncer in transaction mode. @param program - as `findPgBouncer` found it */
export async function openPooler(program: string, database: string): Promise<Pooler> {
  const { hostname, port, username, password, pathname } = new URL(database)
  const owner = isRoot() ? ordinaryUser() : {}
  const folder = mkdtempSync(join(tmpdir(), 'phieu-pooler-'))
  const own = await freePort()
  const settings = `[databases]
* = host=${hostname} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = plain
auth_file = ${join(folder, 'users')}
pool_mode = transaction
default_pool_size = ${CONNECTIONS}
max_client_conn = 100
`
  writeFileSync(join(folder, 'settings'), settings)
  writeFileSync(join(folder, 'users'), `"${username}" "${decodeURIComponent(password)}"\n`)
  if (owner.uid !== undefined && owner.gid !== undefined) {
    for (const name of ['', 'settings', 'users'])
      chownSync(join(folder, name), owner.uid, owner.gid)
  }
  const child = spawn(program, [join(folder, 'settings')], { ...owner, cwd: '/', stdio: 'ignore' })
  const close = () => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  process.on('exit', close)
  await listening(own)
  return {
    url: `postgres://${username}:${password}@127.0.0.1:${own}${pathname}`,
    close: () => {
      process.off('exit', close)
      close()
    },
  }
}

/** @throws Error when nobody listens there within ten seconds */
async function listening(port: number): Promise<void> {
  for (let looked = 0; looked < 100; looked += 1) {
    const line = connect({ port, host: '127.0.0.1' })
    const isOpen = await new Promise<boolean>((resolve) => {
      line.once('connect', () => resolve(true))
      line.once('error', () => resolve(false))
    })
    line.destroy()
    if (isOpen) return
    await setTimeout(100)
  }
  throw new Error('PgBouncer did not begin to listen')
}
