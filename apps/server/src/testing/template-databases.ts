/** Databases with today's tables, made once and copied: making them takes longer than most tests do. */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openPostgres } from '../database/postgres/postgres.ts'
import { openSqlite } from '../database/sqlite/sqlite.ts'

/** Writes a file of SQLite with today's tables and nothing in them. */
export async function writeSqlite(file: string): Promise<void> {
  await writeFile(file, await sqliteTemplate(), { mode: 0o600 })
}

/** Makes a database on a server of PostgreSQL, with today's tables and nothing in them. */
export async function makePostgres(server: string, name: string): Promise<void> {
  const template = `phieu_template_${await digestOfMigrations()}`
  await onServer(server, async (client) => {
    // Of all test files that come at once, the first makes it.
    await client.query(`select pg_advisory_lock(hashtext('phieu template'))`)
    const known = await client.query('select from pg_database where datname = $1', [template])
    if (known.rowCount === 0) await makeTemplate(server, client, template)
    await client.query(`select pg_advisory_unlock(hashtext('phieu template'))`)
    await client.query(`create database ${name} template ${template}`)
  })
}

/** Asks a server of PostgreSQL something that belongs to none of its databases. */
export async function onServer(
  server: string,
  ask: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await ask(client)
  } finally {
    await client.end()
  }
}

/** One that was broken off has another name, and is made anew. */
async function makeTemplate(server: string, client: Client, template: string): Promise<void> {
  await client.query('drop database if exists phieu_unfinished')
  await client.query('create database phieu_unfinished')
  const url = new URL(server)
  url.pathname = '/phieu_unfinished'
  const database = await openPostgres(url.href, () => {})
  await database.close()
  await client.query(`alter database phieu_unfinished rename to ${template}`)
}

const sqliteTemplate = once(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-template-'))
  const file = join(folder, 'phieu.sqlite')
  const database = await openSqlite(file)
  await database.close()
  const bytes = await readFile(file)
  await rm(folder, { recursive: true })
  return bytes
})

/** What the steps to today's tables are written in: another text, another template. */
const digestOfMigrations = once(async () => {
  const folder = new URL('../database/migrations/', import.meta.url)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const digest = createHash('sha256')
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()) {
    digest.update(await readFile(path))
  }
  return digest.digest('hex').slice(0, 16)
})

function once<T>(make: () => Promise<T>): () => Promise<T> {
  const made: Promise<T>[] = []
  return () => (made[0] ??= make())
}
