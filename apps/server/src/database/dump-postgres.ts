import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Client, Pool } from 'pg'
import { readFacts, type DatabaseFacts } from './database-facts.ts'
import type { Tables } from './tables.ts'

/** A program of PostgreSQL that is not there, or what it complained of. */
export class ProgramError extends Error {
  readonly program: string
  /** The program is not installed. */
  readonly missing: boolean

  constructor(program: string, complaint: string | undefined) {
    super(
      complaint === undefined
        ? `${program} is not installed here: it comes with PostgreSQL’s client programs.`
        : `${program} failed: ${complaint}`,
    )
    this.name = 'ProgramError'
    this.program = program
    this.missing = complaint === undefined
  }
}

/**
 * Dumps a database as it stands at one moment, while its server goes on keeping ballots.
 *
 * @param to - a file that `pg_restore` reads
 * @throws ProgramError when `pg_dump` is missing or fails
 */
export async function dumpPostgres(url: string, to: string): Promise<DatabaseFacts> {
  return onDatabase(url, (db) =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        const shared = await sql<{ id: string }>`select pg_export_snapshot() as id`.execute(trx)
        const snapshot = shared.rows[0]?.id ?? ''
        const facts = await readFacts(trx)
        const args = ['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${snapshot}`]
        await runProgram('pg_dump', url, [...args, `--file=${to}`])
        return facts
      }),
  )
}

/**
 * Fills an empty database from a dump: all of it, or nothing.
 *
 * @throws ProgramError when `pg_restore` is missing or fails
 */
export async function restorePostgres(url: string, from: string): Promise<void> {
  const args = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction']
  await runProgram('pg_restore', url, [...args, from])
}

/** Whether `pg_dump` is installed. */
export async function canDump(): Promise<boolean> {
  return ask('pg_dump', ['--version'], {}).then(
    () => true,
    () => false,
  )
}

/** Reads a database without bringing its tables up to date. */
export async function onDatabase<T>(
  url: string,
  read: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const pool = new Pool({ connectionString: url, max: 2 })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await read(db)
  } finally {
    await db.destroy()
  }
}

/** Takes everything out of a database. */
export async function emptyDatabase(url: string): Promise<void> {
  await runStatement(url, 'drop schema public cascade; create schema public')
}

/**
 * A database beside another on the same server, empty, gone when `use` has ended.
 *
 * @throws Error of PostgreSQL when the user may not make databases
 */
export async function withDatabaseBeside<T>(
  url: string,
  name: string,
  use: (url: string) => Promise<T>,
): Promise<T> {
  await runStatement(url, `create database ${name}`)
  const beside = new URL(url)
  beside.pathname = `/${name}`
  try {
    return await use(beside.href)
  } finally {
    await runStatement(url, `drop database if exists ${name} with (force)`)
  }
}

async function runStatement(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The password goes another way than the others: what is running can be seen by every user. */
async function runProgram(program: string, url: string, args: readonly string[]): Promise<void> {
  const address = new URL(url)
  const password = decodeURIComponent(address.password)
  address.password = ''
  await ask(program, [`--dbname=${address.href}`, ...args], { PGPASSWORD: password })
}

async function ask(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const complaint = text(child.stderr)
  const ended = once(child, 'close').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new ProgramError(program, undefined)
    }
    throw error
  })
  await ended
  if (child.exitCode !== 0) throw new ProgramError(program, (await complaint).trim())
}
