import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BackupCheck, Manifest } from '@phieu/office'
import type { Database } from '../database/database.ts'
import { readFacts } from '../database/database-facts.ts'
import { dumpRows } from '../database/dump-rows.ts'
import { openDatabase, sqliteFile, type DatabaseConfig } from '../database/open-database.ts'
import { createSqlStore } from '../store/sql-store.ts'
import { BackupError } from './backup-error.ts'
import { linesOf, writeBackup } from './backup-file.ts'
import { checkRows } from './check-rows.ts'
import type { Sealing } from './encryption.ts'
import { packRows } from './pack-rows.ts'

export interface BackupWish {
  at: Date
  /** Nobody can read it without the identity or the passphrase; everybody where nothing is said. */
  sealing?: Sealing | undefined
  /** Told how far it is. */
  onProgress?: (done: number, total: number) => void
}

/**
 * Backs up an office's database as it stands at one moment, whether its server runs or not: reads it,
 * restores what was read into a fresh place and counts everything anew there, and only then packs and
 * encrypts it. What opens doors (sessions, one-time tokens, secrets) is not read at all.
 *
 * Phones let go of the envelopes that lie in it from then on.
 *
 * @param file - made, with its folder, for this user alone
 * @throws BackupError when there is no database, or what was read doesn't hold
 */
export async function makeBackup(
  config: DatabaseConfig,
  file: string,
  { at, sealing, onProgress = () => {} }: BackupWish,
): Promise<Manifest> {
  if (config.databaseUrl === undefined && !existsSync(sqliteFile(config.dataDir))) {
    throw new BackupError(
      `there is no database ${sqliteFile(config.dataDir)}: say where it is by DATA_DIR.`,
    )
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  // Beside the backup, so that there is room for both, and nobody else can read it.
  const folder = await mkdtemp(join(dirname(file), UNFINISHED))
  const database = await openDatabase(config, () => {}, 'as they are')
  try {
    const rows = join(folder, 'rows')
    const facts = await readMoment(database, rows, (done, total) => onProgress(done, 2 * total))
    const restored = linesOf(createReadStream(rows), facts)
    const { checks } = await checkRows(restored, facts, folder, (done, total) =>
      onProgress(total + done, 2 * total),
    )
    if (checks.some(({ holds }) => !holds)) throw new BackupError(complaintOf(checks))

    const manifest = await writeBackup(rows, file, { madeAt: at.toISOString(), ...facts }, sealing)
    await createSqlStore(database).setVerified(manifest.period)
    return manifest
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** How the folder of a backup that is being made begins. */
export const UNFINISHED = '.backup-'

type Moment = Omit<Manifest, 'format' | 'version' | 'sealed' | 'madeAt'>

/** Reads everything of one moment. */
async function readMoment(
  database: Database,
  rows: string,
  onProgress: (done: number, total: number) => void,
): Promise<Moment> {
  const store = createSqlStore(database)
  // Whoever is laying under the period before has finished when it is raised, and those who come after
  // lay under the new one: so every receipt of the periods before it is in what is read now.
  const period = await store.raisePeriod()
  const { epoch } = await store.backupState()
  return database.snapshot(async (at) => {
    const facts = await readFacts(at)
    const packed = await packRows(dumpRows(at, onProgress), rows)
    return { kind: database.kind, ...facts, epoch, period, database: packed }
  })
}

function complaintOf(checks: readonly BackupCheck[]): string {
  const failed = checks
    .filter(({ holds }) => !holds)
    .map(({ name, detail }) => `${name}: ${detail}`)
  return `What was read does not hold (${failed.join('; ')}). No backup was kept.`
}

/** `phieu-backup_2026-11-22T18-30-05Z_4f1c9a.zip`: of one second, by two servers, there may be two. */
export function backupName(at: Date): string {
  const second = at.toISOString().slice(0, 19).replaceAll(':', '-')
  return `phieu-backup_${second}Z_${randomBytes(3).toString('hex')}.zip`
}
