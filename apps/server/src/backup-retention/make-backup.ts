import { type Manifest } from '@phieu/office'
import { existsSync } from 'node:fs'
import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sqliteFile, type DatabaseConfig } from '../database/open-database.ts'
import { copySqlite } from '../database/copy-sqlite.ts'
import { dumpPostgres } from '../database/dump-postgres.ts'
import { BackupError, writeBackup } from './backup-file.ts'

/**
 * Backs up an office's database as it stands at one moment, whether its server runs or not. Nothing
 * is changed in it, not even its tables brought up to date.
 *
 * @param file - made, with its folder, for this user alone
 * @param onProgress - told bytes copied, of about as many
 * @throws BackupError when there is no database
 * @throws ProgramError where PostgreSQL's programs are missing
 */
export async function makeBackup(
  config: DatabaseConfig,
  file: string,
  at: Date,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Manifest> {
  if (config.databaseUrl === undefined && !existsSync(sqliteFile(config.dataDir))) {
    throw new BackupError(
      `there is no database ${sqliteFile(config.dataDir)}: say where it is by DATA_DIR.`,
    )
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  // Beside the backup, so that there is room for both, and nobody else can read it.
  const folder = await mkdtemp(join(dirname(file), '.backup-'))
  const copy = join(folder, 'copy')
  try {
    const { databaseUrl } = config
    const facts =
      databaseUrl === undefined
        ? await copySqlite(sqliteFile(config.dataDir), copy, onProgress)
        : await dumpPostgres(databaseUrl, copy)
    const kind = databaseUrl === undefined ? 'sqlite' : 'postgres'
    return await writeBackup(copy, file, { kind, madeAt: at.toISOString(), ...facts })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** `phieu-backup_2026-11-22T18-30-05Z.zip` */
export function backupName(at: Date): string {
  return `phieu-backup_${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.zip`
}
