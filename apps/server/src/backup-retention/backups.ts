import { type Manifest } from '@phieu/office'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openJobs, type Job } from '../jobs.ts'
import type { DatabaseConfig } from '../database/open-database.ts'
import type { Surroundings } from '../surroundings.ts'
import { canDump } from '../database/dump-postgres.ts'
import { readManifest } from './backup-file.ts'
import { backupName, makeBackup } from './make-backup.ts'
import { expiryOf } from './retention.ts'
import { verifyBackup, type BackupVerdict } from './verify-backup.ts'

/** A backup that lies in the data folder. */
export interface StandingBackup {
  name: string
  /** In bytes. */
  size: number
  manifest: Manifest
}

/** A backup to be made, or one to be restored elsewhere and checked. */
export type BackupWish = { make: true } | { verify: string }
export type BackupResult = { made: string } | { verdict: BackupVerdict }
export type BackupJob = Job<BackupWish, BackupResult>

export interface Backups {
  kind: 'sqlite' | 'postgres'
  /** Whether the programs are there that a backup needs. */
  canMake: () => Promise<boolean>
  /** The newest first; what is no backup is passed over. */
  list: () => Promise<StandingBackup[]>
  /** Where a backup lies; `undefined` for every name but those of the list. */
  pathOf: (name: string) => string | undefined
  make: (owner: string) => BackupJob
  verify: (owner: string, name: string) => BackupJob
  /** The newest first. */
  jobs: () => BackupJob[]
  /** Deletes backups that have had their days, but never the newest. @returns how many */
  tidy: () => Promise<number>
  close: () => Promise<void>
}

const NAME = /^phieu-backup_[0-9TZ-]{1,40}\.zip$/

/** The backups of an office, in the folder `backups` of its data. */
export function openBackups(
  config: DatabaseConfig,
  { now, randomBytes, report }: Surroundings,
): Backups {
  const folder = join(config.dataDir, 'backups')
  const newId = () => Buffer.from(randomBytes(18)).toString('base64url')
  const jobs = openJobs<BackupWish, BackupResult>({ now, newId, report })

  async function list(): Promise<StandingBackup[]> {
    const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name))
    const found = await Promise.all(names.map(read))
    return found
      .flatMap((backup) => backup ?? [])
      .sort((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? 1 : -1))
  }

  async function read(name: string): Promise<StandingBackup | undefined> {
    const path = join(folder, name)
    const manifest = await readManifest(path).catch(() => undefined)
    return manifest && { name, size: (await stat(path)).size, manifest }
  }

  function pathOf(name: string) {
    const path = join(folder, name)
    return NAME.test(name) && existsSync(path) ? path : undefined
  }

  return {
    kind: config.databaseUrl === undefined ? 'sqlite' : 'postgres',
    canMake: async () => config.databaseUrl === undefined || canDump(),
    list,
    pathOf,
    make: (owner) =>
      jobs.begin(owner, { make: true }, async ({ onProgress }) => {
        const name = backupName(now())
        await makeBackup(config, join(folder, name), now(), (done, total) =>
          onProgress({ done, total }),
        )
        return { made: name }
      }),
    verify: (owner, name) =>
      jobs.begin(owner, { verify: name }, async ({ onProgress }) => {
        const path = pathOf(name)
        if (path === undefined) throw new Error(`there is no backup ${name}`)
        const verdict = await verifyBackup(path, config, (done, total) =>
          onProgress({ done, total }),
        )
        return { verdict }
      }),
    jobs: jobs.list,
    async tidy() {
      const before = expiryOf('backups', now()).toISOString()
      const [, ...older] = await list()
      const old = older.filter(({ manifest }) => manifest.madeAt < before)
      for (const { name } of old) await rm(join(folder, name), { force: true })
      return old.length
    },
    close: jobs.close,
  }
}

/** SHA-256 of a file in hexadecimal digits. */
export async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(path)) hash.update(bytes)
  return hash.digest('hex')
}
