import { type Manifest } from '@phieu/office'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sqliteFile, type DatabaseConfig } from '../database/open-database.ts'
import { settleFile } from '../database/copy-sqlite.ts'
import { readFacts } from '../database/database-facts.ts'
import { emptyDatabase, onDatabase, restorePostgres } from '../database/dump-postgres.ts'
import { BackupError, extractDatabase, readManifest } from './backup-file.ts'

export interface Restored {
  manifest: Manifest
  /** Where the database that stood there before lies now. */
  aside: string | undefined
}

/**
 * Puts a backup in the place of an office's database.
 *
 * @param replace - whether a database that stands there may be replaced; SQLite's is put aside
 * @throws BackupError with what to do, when nothing was changed
 */
export async function restoreBackup(
  file: string,
  config: DatabaseConfig,
  { replace, at }: { replace: boolean; at: Date },
): Promise<Restored> {
  const manifest = await readManifest(file)
  const { databaseUrl, dataDir } = config
  if ((manifest.kind === 'postgres') !== (databaseUrl !== undefined)) {
    throw new BackupError(
      manifest.kind === 'postgres'
        ? 'It is a backup of PostgreSQL: name the database in DATABASE_URL.'
        : 'It is a backup of SQLite: leave DATABASE_URL empty and name the folder in DATA_DIR.',
    )
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(dataDir, '.restore-'))
  try {
    const copy = join(folder, 'copy')
    if (!(await extractDatabase(file, manifest, copy))) {
      throw new BackupError(
        'Its digest is another one: it was changed or damaged after it was made.',
      )
    }
    const aside =
      databaseUrl === undefined
        ? await placeFile(copy, sqliteFile(dataDir), replace, at)
        : await fillDatabase(copy, databaseUrl, replace)
    return { manifest, aside }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @returns where the file that stood there lies now */
async function placeFile(
  copy: string,
  place: string,
  replace: boolean,
  at: Date,
): Promise<string | undefined> {
  if (!existsSync(place)) {
    await rename(copy, place)
    return undefined
  }
  if (!replace) {
    throw new BackupError(`${place} stands there already. With --replace it is put aside.`)
  }
  if (settleFile(place) === 'busy') {
    throw new BackupError(`A server has ${place} open. End it first.`)
  }
  const aside = `${place}.before-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`
  await rename(place, aside)
  await rename(copy, place)
  return aside
}

async function fillDatabase(copy: string, url: string, replace: boolean): Promise<undefined> {
  const { steps } = await onDatabase(url, readFacts)
  if (steps.length > 0 && !replace) {
    throw new BackupError(
      'The database that DATABASE_URL names is not empty. Back it up; with --replace everything in it is deleted first.',
    )
  }
  if (steps.length > 0) await emptyDatabase(url)
  await restorePostgres(url, copy)
  return undefined
}
