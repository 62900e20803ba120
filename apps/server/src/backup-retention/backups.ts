import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { BackupCheck, Manifest } from '@phieu/office'
import type { ServerConfig } from '../config.ts'
import { openJobs, type Job, type JobWork } from '../jobs.ts'
import { destroyOldKeys } from '../keys/destroy-old.ts'
import type { KeyRing } from '../keys/key-ring.ts'
import { logBySystem } from '../log/log-by-system.ts'
import type { NewJob } from '../store/exports/job-store.ts'
import type { Store } from '../store/store.ts'
import type { Surroundings } from '../surroundings.ts'
import { readManifest } from './backup-file.ts'
import { backupName, UNFINISHED } from './make-backup.ts'
import { findRecipient } from './recipient.ts'
import { expiryOf } from './retention.ts'
import { runBackupTask } from './run-backup-task.ts'

/** A backup that lies in the data folder. */
export interface StandingBackup {
  name: string
  /** In bytes. */
  size: number
  manifest: Manifest
}

/** A backup to be made, one to be checked, what follows a closing, or a day that has ended. */
const BackupWish = z.union([
  z.object({ make: z.literal(true) }),
  z.object({ verify: z.string() }),
  z.object({ closed: z.string() }),
  z.object({ night: z.literal(true) }),
])
export type BackupWish = z.infer<typeof BackupWish>
const BackupResult = z.union([
  z.object({ made: z.string() }),
  z.object({ verdict: z.object({ manifest: Manifest, checks: z.array(BackupCheck) }) }),
  z.object({ erased: z.literal(true) }),
])
export type BackupResult = z.infer<typeof BackupResult>
export type BackupJob = Job<BackupWish, BackupResult>

export interface Backups {
  kind: 'sqlite' | 'postgres'
  /** To whom they are encrypted; nobody reads them without that identity, this server neither. */
  recipient: () => Promise<string | undefined>
  /** The newest first; what is no backup is passed over. */
  list: () => Promise<StandingBackup[]>
  /** Where a backup lies; `undefined` for every name but those of the list. */
  pathOf: (name: string) => string | undefined
  make: (owner: string) => Promise<BackupJob>
  verify: (owner: string, name: string) => Promise<BackupJob>
  /**
   * What follows the closing of a round, after which its lists are deleted: they go from the files, then
   * a new backup is made, and only then the backups go that were made while it was open. Begins by itself
   * once it is written down with the move.
   */
  afterClosing: (round: string) => NewJob
  /**
   * The work of a night: old keys are destroyed; what was deleted, and the order in which everything came, goes from
   * the files; a backup is made, where somebody is set to whom it is encrypted. Begins by itself once it is written
   * down with the day.
   */
  afterDay: () => NewJob
  /** The newest first. */
  jobs: () => Promise<BackupJob[]>
  /** Resolves when a job has ended, well or not. */
  ended: (job: Pick<BackupJob, 'id'>) => Promise<void>
  /** Deletes backups that have had their days, but never the newest. @returns how many */
  tidy: () => Promise<number>
  close: () => Promise<void>
}

const NAME = /^phieu-backup_[\dTZ-]{1,40}(_[\da-f]{6})?\.zip$/

/** What is left of a backup that was broken off is deleted after this time, in ms (a day). */
const BROKEN_OFF = 24 * 60 * 60 * 1000

/** How long it can be seen what came of a job, in ms (a week). */
const REMEMBERED = 7 * BROKEN_OFF

export type BackupsConfig = Pick<ServerConfig, 'dataDir' | 'databaseUrl' | 'backupRecipient'> & {
  /** By which the days of the office begin. */
  timeZone: string
}

/** The backups of an office, in the folder `backups` of its data. */
export function openBackups(
  config: BackupsConfig,
  { store, keys, now, randomBytes, report }: Surroundings & { store: Store; keys: KeyRing },
): Backups {
  const folder = join(config.dataDir, 'backups')
  const newId = () => Buffer.from(randomBytes(18)).toString('base64url')
  const jobs = openJobs(
    { kind: 'backup', wish: BackupWish, result: BackupResult, perform },
    { store, now, newId, report },
  )

  async function perform(wish: BackupWish, work: JobWork): Promise<BackupResult> {
    if ('make' in wish) return { made: await make(work) }
    if ('closed' in wish) {
      await replace(wish.closed, work)
      return { erased: true }
    }
    if ('night' in wish) {
      await keepNight(work)
      return { erased: true }
    }
    const path = pathOf(wish.verify)
    if (path === undefined) throw new Error(`there is no backup ${wish.verify}`)
    const verdict = await runBackupTask({ verify: path }, work)
    if (!verdict) throw new Error(`backup ${wish.verify} was not checked to the end`)
    return { verdict }
  }

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

  async function make(work: JobWork): Promise<string> {
    const at = now()
    const name = backupName(at)
    const recipient = await findRecipient(config)
    const { dataDir, databaseUrl } = config
    await runBackupTask(
      {
        make: join(folder, name),
        config: { dataDir, databaseUrl },
        at,
        sealing: recipient === undefined ? undefined : { recipient },
      },
      work,
    )
    return name
  }

  async function replace(round: string, work: JobWork): Promise<void> {
    await store.eraseOrder()
    const ofOpen = (await list()).filter(({ manifest }) =>
      manifest.rounds.some(({ id, state }) => id === round && state === 'open'),
    )
    if (ofOpen.length === 0 && (await findRecipient(config)) === undefined) return
    await make(work)
    for (const { name } of ofOpen) await rm(join(folder, name), { force: true })
  }

  async function keepNight(work: JobWork): Promise<void> {
    const deeds = [
      () => destroyOldKeys({ store, keys, now, timeZone: config.timeZone }),
      () => store.eraseOrder(),
      () => makeNightly(work),
    ]
    // What fails doesn't keep the others from being done.
    const faults: { why: unknown }[] = []
    for (const deed of deeds) {
      await deed().catch((why: unknown) => faults.push({ why }))
      work.signal.throwIfAborted()
    }
    const [first, ...others] = faults
    for (const { why } of others) report(why)
    if (first) throw first.why
  }

  async function makeNightly(work: JobWork): Promise<void> {
    const recipient = await findRecipient(config)
    if (recipient === undefined) return
    await make(work)
    await logBySystem({ store, now }, 'backup.made', { recipient })
  }

  return {
    kind: config.databaseUrl === undefined ? 'sqlite' : 'postgres',
    recipient: () => findRecipient(config),
    list,
    pathOf,
    make: (owner) => jobs.begin(owner, { make: true }),
    verify: (owner, name) => jobs.begin(owner, { verify: name }),
    afterClosing: (round) => jobs.draft('', { closed: round }),
    afterDay: () => jobs.draft('', { night: true }),
    jobs: jobs.list,
    ended: ({ id }) => jobs.ended(id),
    async tidy() {
      const before = expiryOf('backups', now()).toISOString()
      const [, ...older] = await list()
      for (const job of await jobs.list()) {
        if (job.endedAt && job.endedAt.getTime() < now().getTime() - REMEMBERED) {
          await jobs.forget(job.id)
        }
      }
      const old = older.filter(({ manifest }) => manifest.madeAt < before)
      for (const { name } of old) await rm(join(folder, name), { force: true })
      await deleteBrokenOff()
      return old.length
    },
    close: jobs.close,
  }

  function pathOf(name: string) {
    const path = join(folder, name)
    return NAME.test(name) && existsSync(path) ? path : undefined
  }

  async function deleteBrokenOff(): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for (const name of await readdir(folder)) {
      const path = join(folder, name)
      if (!name.startsWith(UNFINISHED)) continue
      const { mtimeMs } = await stat(path)
      if (mtimeMs < Date.now() - BROKEN_OFF) await rm(path, { recursive: true, force: true })
    }
  }
}

/** SHA-256 of a file in hexadecimal digits. */
export async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(path)) hash.update(bytes)
  return hash.digest('hex')
}
