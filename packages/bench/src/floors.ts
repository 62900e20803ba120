import { serve } from '@hono/node-server'
import Database from 'better-sqlite3'
import { Hono } from 'hono'
import { join } from 'node:path'
import { measureRate, type Rate } from './measure.ts'

/**
 * What the HTTP stack costs by itself: the body is read as JSON and answered with one verdict for
 * each ballot. No judging, no store.
 *
 * @returns how to end it
 */
export function serveFloor(port: number): () => void {
  const app = new Hono().post('/api/ballots', async (c) => {
    const body: { ballots: unknown[] } = await c.req.json()
    return c.json({ bodyDigest: '', verdicts: body.ballots.map((_, at) => ({ at })) })
  })
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
  return () => server.close()
}

/** What the disk costs by itself: one small row in one durable transaction, again and again. */
export async function measureCommits(folder: string): Promise<Rate> {
  const db = new Database(join(folder, 'floor.sqlite'))
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.exec('create table ballots (id integer primary key, content text not null)')
  const insert = db.prepare('insert into ballots (content) values (?)')
  const content = 'x'.repeat(600) // about a ballot
  const rate = await measureRate(1, 1, () => insert.run(content))
  db.close()
  return rate
}
