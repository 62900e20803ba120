/** Empty places for a database: a folder for SQLite, and PostgreSQL where TEST_DATABASE_URL names one. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Place } from './evidence.ts'

export type PlaceKind = 'sqlite' | 'postgres'

/** Those that a test of both databases can use here. */
export function placeKinds(): PlaceKind[] {
  return process.env.TEST_DATABASE_URL ? ['sqlite', 'postgres'] : ['sqlite']
}

/** Does something at an empty place, which is gone afterwards. */
export async function atPlace<T>(kind: PlaceKind, work: (place: Place) => Promise<T>): Promise<T> {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'phieu-town-')), 'data')
  const server = process.env.TEST_DATABASE_URL
  const made = kind === 'postgres' && server ? await makeDatabase(server) : undefined
  try {
    return await work({ dataDir, databaseUrl: made?.url })
  } finally {
    await made?.drop()
    await rm(join(dataDir, '..'), { recursive: true, force: true })
  }
}

async function makeDatabase(server: string) {
  const name = `phieu_town_${randomUUID().replaceAll('-', '')}`
  const url = new URL(server)
  url.pathname = `/${name}`
  await runOn(server, `create database ${name}`)
  return { url: url.href, drop: () => runOn(server, `drop database ${name}`) }
}

async function runOn(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
