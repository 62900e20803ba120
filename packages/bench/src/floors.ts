import Database from 'better-sqlite3'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { measureRate, type Rate } from './measure.ts'

/** What the disk costs by itself: one row of a ballot's size in one durable transaction. */
export async function measureCommits(): Promise<Rate> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-floor-'))
  const db = new Database(join(folder, 'floor.sqlite'))
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.exec('create table ballots (id integer primary key, content text not null)')
  const insert = db.prepare('insert into ballots (content) values (?)')
  const content = 'x'.repeat(600)
  const rate = await measureRate(1, 1, () => insert.run(content))
  db.close()
  await rm(folder, { recursive: true })
  return rate
}

/** A server that reads and answers as ours does, and does nothing in between. */
export async function openBareServer(): Promise<{ url: string; close: () => void }> {
  const child = fork(fileURLToPath(new URL('serve-floor.ts', import.meta.url)))
  const [port] = await once(child, 'message')
  return { url: `http://127.0.0.1:${z.int().parse(port)}`, close: () => child.disconnect() }
}
