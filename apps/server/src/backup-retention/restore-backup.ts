import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '@phieu/office'
import type { LocalDate } from '@phieu/survey'
import { readFacts } from '../database/database-facts.ts'
import { dumpRows } from '../database/dump-rows.ts'
import { fillRows } from '../database/fill-rows.ts'
import { openDatabase, sqliteFile, type DatabaseConfig } from '../database/open-database.ts'
import { emptyPostgres } from '../database/postgres/postgres.ts'
import { settleFile } from '../database/sqlite/settle-sqlite.ts'
import { openSqlite } from '../database/sqlite/sqlite.ts'
import { BackupError } from './backup-error.ts'
import { readBackup, readManifest } from './backup-file.ts'
import { beginLife } from './begin-life.ts'
import { compareFacts, freshCopy } from './check-rows.ts'
import type { Opening } from './encryption.ts'

export interface RestoreWish {
  /** Whether a database that stands there may be replaced; SQLite's is put aside. */
  replace: boolean
  /** What opens the backup, where it is encrypted. */
  opening?: Opening | undefined
  at: Date
  /** In the time zone of the office. */
  today: LocalDate
}

export interface Restored {
  manifest: Manifest
  /** Where the database that stood there before lies now. */
  aside: string | undefined
  /** Receipts of the database that was replaced which are not in the backup; `undefined` without one. */
  lost: number | undefined
}

/**
 * Puts a backup in the place of an office's database, of either kind, and begins another life of it:
 * phones hear that from its new epoch, and offer once more what they still hold.
 *
 * @throws BackupError with what to do, when nothing was changed
 */
export async function restoreBackup(
  file: string,
  config: DatabaseConfig,
  wish: RestoreWish,
): Promise<Restored> {
  const manifest = await readManifest(file)
  const { dataDir } = config
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(dataDir, '.restore-'))
  try {
    const isReplacing = await isTaken(config)
    if (isReplacing) requireReplaceable(config, wish)
    const copy = await readBackup(file, manifest, wish.opening, (lines) =>
      freshCopy(lines, manifest, folder),
    )
    const { holds, detail } = compareFacts(manifest, copy.facts)
    if (!holds)
      throw new BackupError(`It is not what its manifest says: there are ${detail} in it.`)
    const lost = await beginLife(copy.file, isReplacing ? config : undefined, manifest, wish)
    const aside = await place(copy.file, config, isReplacing, wish.at)
    return { manifest, aside, lost }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Whether a database stands there, whole or not. */
async function isTaken(config: DatabaseConfig): Promise<boolean> {
  if (config.databaseUrl === undefined) return existsSync(sqliteFile(config.dataDir))
  const database = await openDatabase(config, () => {}, 'as they are')
  try {
    return (await readFacts(database.db)).steps.length > 0
  } finally {
    await database.close()
  }
}

/** @throws BackupError when what stands there may not be replaced, or is in use */
function requireReplaceable({ databaseUrl, dataDir }: DatabaseConfig, { replace }: RestoreWish) {
  const file = sqliteFile(dataDir)
  if (!replace) {
    throw new BackupError(
      databaseUrl === undefined
        ? `${file} stands there already. With --replace it is put aside.`
        : 'The database that DATABASE_URL names is not empty. Back it up; with --replace everything in it is deleted first.',
    )
  }
  if (databaseUrl === undefined && settleFile(file) === 'busy') {
    throw new BackupError(`A server has ${file} open. End it first.`)
  }
}

/** @returns where the file that stood there lies now */
async function place(
  copy: string,
  config: DatabaseConfig,
  isReplacing: boolean,
  at: Date,
): Promise<string | undefined> {
  if (config.databaseUrl !== undefined) {
    if (isReplacing) await emptyPostgres(config.databaseUrl)
    await moveRows(copy, config)
    return undefined
  }
  const file = sqliteFile(config.dataDir)
  settleFile(copy)
  const aside = `${file}.before-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`
  if (isReplacing) await moveFile(file, aside)
  await rename(copy, file)
  return isReplacing ? aside : undefined
}

/** Moves a database file with what lies beside it: a log left behind would be read into the next one. */
async function moveFile(file: string, to: string): Promise<void> {
  settleFile(file)
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(file + part)) await rename(file + part, to + part)
  }
}

/** Fills an empty database of PostgreSQL. */
async function moveRows(copy: string, config: DatabaseConfig): Promise<void> {
  const from = await openSqlite(copy)
  const to = await openDatabase(config, () => {})
  try {
    await from.snapshot(async (at) => fillRows(to, linesIn(dumpRows(at))))
  } finally {
    await Promise.all([from.close(), to.close()])
  }
}

async function* linesIn(texts: AsyncIterable<string>): AsyncIterable<string> {
  for await (const text of texts) yield* text.trimEnd().split('\n')
}
