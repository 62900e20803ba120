import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ExportTableName } from '@phieu/survey'
import { z } from 'zod'
import { openJobs, type Job, type JobProgress, type JobWork } from '../jobs.ts'
import { retention } from '../backup-retention/retention.ts'
import { inThread } from '../in-thread.ts'
import { RoundExport, type ExportOrder, type WrittenExport } from './export-order.ts'
import type { ExportSource } from './source.ts'
import { exportSources } from './sources.ts'
import type { Store } from '../store/store.ts'
import type { Surroundings } from '../surroundings.ts'

/** A file that is whole. */
const ExportedFile = z.object({
  name: z.string(),
  contentType: z.string(),
  /** In bytes. */
  size: z.int(),
  /** SHA-256 in hexadecimal digits. */
  digest: z.string(),
  rows: z.int(),
})
export type ExportedFile = z.infer<typeof ExportedFile>

export type ExportJob = Job<RoundExport, ExportedFile>

/** How long a finished file can be fetched, in ms. */
export const KEPT_FOR = retention.exports.until.days * 24 * 60 * 60 * 1000

/** How many jobs one account can have at once, finished ones among them; the oldest make room. */
const MOST_PER_OWNER = 20

export interface ExportJobs {
  sources: Readonly<Record<ExportTableName, ExportSource>>
  begin: (owner: string, wish: RoundExport) => Promise<ExportJob>
  /** Somebody's own job; nobody else's. */
  find: (owner: string, id: string) => Promise<ExportJob | undefined>
  list: (owner: string, round: string) => Promise<ExportJob[]>
  /** Everybody's. */
  count: () => Promise<number>
  /** Where the file of a job that is done lies: on storage that all servers of an office share. */
  pathOf: (job: ExportJob) => string
  cancel: (id: string) => Promise<void>
  /** Removes the files of jobs that ended a day ago. */
  tidy: () => Promise<void>
  close: () => Promise<void>
}

/**
 * Exports as jobs that write files, each in a thread of its own. A file gets its name when it is whole:
 * what was cancelled or failed leaves nothing.
 */
export function openExportJobs(folder: string, world: Surroundings & { store: Store }): ExportJobs {
  const { store, now, randomBytes, report } = world
  const newId = () => Buffer.from(randomBytes(18)).toString('base64url')
  const sources = exportSources(world)
  const jobs = openJobs(
    {
      kind: 'export',
      wish: RoundExport,
      result: ExportedFile,
      perform: (wish, work) => write(pathOf(work), { place: store.place, wish, at: now() }, work),
    },
    { store, now, newId, report },
  )

  function pathOf({ id }: { id: string }) {
    return join(folder, id)
  }

  async function drop(job: ExportJob) {
    await jobs.forget(job.id)
    await rm(pathOf(job), { force: true })
  }

  /** What a server left that ended while it wrote. */
  async function dropBrokenOff() {
    const standing = new Set((await jobs.list()).map(({ id }) => id))
    for (const name of await readdir(folder).catch(() => [])) {
      const [id = ''] = name.split('.')
      if (!standing.has(id)) await rm(join(folder, name), { force: true })
    }
  }

  return {
    sources,
    async begin(owner, wish) {
      const own = (await jobs.list()).filter((job) => job.owner === owner && job.endedAt)
      for (const job of own.slice(MOST_PER_OWNER - 1)) await drop(job)
      return jobs.begin(owner, wish)
    },
    async find(owner, id) {
      const job = await jobs.find(id)
      return job?.owner === owner ? job : undefined
    },
    async list(owner, round) {
      const all = await jobs.list()
      return all.filter((job) => job.owner === owner && job.wish.round === round)
    },
    count: async () => (await jobs.list()).filter(({ result }) => result).length,
    pathOf,
    cancel: jobs.cancel,
    async tidy() {
      const before = now().getTime() - KEPT_FOR
      const all = await jobs.list()
      const old = all.filter(({ endedAt }) => endedAt && endedAt.getTime() < before)
      for (const job of old) await drop(job)
      await dropBrokenOff()
    },
    close: jobs.close,
  }
}

/** The thread names the file `.part` until it is whole; what it left when it was ended goes. */
async function write(path: string, order: Omit<ExportOrder, 'path'>, work: JobWork) {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // Another server may have begun it and fallen silent.
  const unfinished = `${path}.${randomUUID()}.part`
  try {
    const written = await inThread<WrittenExport, JobProgress>(
      new URL('export-worker.ts', import.meta.url),
      { ...order, path: unfinished } satisfies ExportOrder,
      work,
    )
    const { size } = await stat(unfinished)
    await rename(unfinished, path)
    return { ...written, size }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
