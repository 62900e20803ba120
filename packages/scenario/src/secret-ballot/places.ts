/** Servers at empty places for a database: a folder for SQLite, and PostgreSQL where TEST_DATABASE_URL names one. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig, startServer, type RunningServer, type StartOptions } from '@phieu/server'
import { withClient, type Place } from './evidence.ts'

export type PlaceKind = 'sqlite' | 'postgres'

/** Those that a test of both databases can use here. */
export function placeKinds(): PlaceKind[] {
  return process.env.TEST_DATABASE_URL ? ['sqlite', 'postgres'] : ['sqlite']
}

/** Does something with a server at an empty place; both are gone afterwards. */
export async function atServer<T>(
  kind: PlaceKind,
  work: (server: RunningServer, place: Place) => Promise<T>,
  options: Pick<StartOptions, 'mixing'> = {},
): Promise<T> {
  return atPlace(kind, async (place) => {
    const { dataDir, databaseUrl } = place
    const env = { PORT: '0', DATA_DIR: dataDir, DATABASE_URL: databaseUrl }
    const server = await startServer(readConfig(env), { ...options, serveApps: false })
    try {
      return await work(server, place)
    } finally {
      await server.close()
    }
  })
}

async function atPlace<T>(kind: PlaceKind, work: (place: Place) => Promise<T>): Promise<T> {
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
  await withClient(server, (client) => client.query(`create database ${name}`))
  const drop = () => withClient(server, (client) => client.query(`drop database ${name}`))
  return { url: url.href, drop }
}
