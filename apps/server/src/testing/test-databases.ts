/** Real databases for tests: a file of SQLite, and PostgreSQL where `TEST_DATABASE_URL` names one. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDefinition, loadRegistry, practiceRound } from '@phieu/catalogue'
import type { Database, DatabaseKind } from '../database/database.ts'
import { openPostgres } from '../database/postgres/postgres.ts'
import { openSqlite } from '../database/sqlite/sqlite.ts'
import { createSqlStore } from '../store/sql-store.ts'
import type { Store } from '../store/store.ts'
import { makePostgres, onServer, writeSqlite } from './template-databases.ts'

/** An empty database of its own, gone when it is closed. */
export type OpenTestDatabase = () => Promise<Database>

/** The databases that a test of both can use here, by name. */
export function testDatabases(): [DatabaseKind, OpenTestDatabase][] {
  const server = process.env.TEST_DATABASE_URL
  const sqlite: [DatabaseKind, OpenTestDatabase] = ['sqlite', openTestSqlite]
  return server ? [sqlite, ['postgres', () => openTestPostgres(server)]] : [sqlite]
}

/** A place for a database of its own, as a server's settings name it; gone when it is closed. */
export interface TestPlace {
  config: { dataDir: string; databaseUrl: string | undefined }
  close: () => Promise<void>
}

/** The places that a test of both databases can use here, by name. */
export function testPlaces(): [DatabaseKind, () => Promise<TestPlace>][] {
  const server = process.env.TEST_DATABASE_URL
  const sqlite: [DatabaseKind, () => Promise<TestPlace>] = [
    'sqlite',
    () => openTestPlace(undefined),
  ]
  return server ? [sqlite, ['postgres', () => openTestPlace(server)]] : [sqlite]
}

async function openTestPlace(server: string | undefined): Promise<TestPlace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'phieu-test-'))
  const made = server === undefined ? undefined : await makeDatabase(server)
  return {
    config: { dataDir, databaseUrl: made?.url },
    async close() {
      await made?.drop()
      await rm(dataDir, { recursive: true })
    },
  }
}

export async function openTestSqlite(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-test-'))
  const file = join(folder, 'phieu.db')
  await writeSqlite(file)
  const database = await openSqlite(file)
  return {
    ...database,
    async close() {
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** A store with today's catalogue and the practice round. */
export async function createTestStore(database: Database): Promise<Store> {
  const store = createSqlStore(database)
  await store.addDefinition(loadDefinition())
  await store.addRegistry(loadRegistry('hanoi-2026'))
  await store.addRound(practiceRound())
  return store
}

async function openTestPostgres(server: string): Promise<Database> {
  const { url, drop } = await makeDatabase(server, makePostgres)
  const database = await openPostgres(url, () => {})
  return {
    ...database,
    async close() {
      await database.close()
      await drop()
    },
  }
}

async function makeDatabase(server: string, make = makeEmpty) {
  const name = `phieu_test_${randomUUID().replaceAll('-', '')}`
  const url = new URL(server)
  url.pathname = `/${name}`
  await make(server, name)
  const drop = () => onServer(server, (client) => client.query(`drop database ${name}`))
  return { url: url.href, drop }
}

function makeEmpty(server: string, name: string): Promise<void> {
  return onServer(server, (client) => client.query(`create database ${name}`))
}
