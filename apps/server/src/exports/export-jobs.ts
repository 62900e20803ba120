import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ExportWish, type ExportTableName } from '@phieu/survey'
import { z } from 'zod'
import { openJobs, type Job, type JobProgress, type JobWork } from '../jobs.ts'
import { retention } from '../backup-retention/retention.ts'
import type { RoundPlan, RoundPlans } from '../rounds/round-plans.ts'
import { aboutExport } from './about.ts'
import { deliver } from './deliver.ts'
import { fileName } from './export-round.ts'
import { describeFilters } from './filters.ts'
import type { ExportSource, OpenTable } from './source.ts'
import { exportSources } from './sources.ts'
import type { Store } from '../store/store.ts'
import type { Surroundings } from '../surroundings.ts'

/** What somebody wants to take out of which round. */
const RoundExport = ExportWish.extend({ round: z.string() })
export type RoundExport = z.infer<typeof RoundExport>

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
 * Exports as jobs that write files. A file gets its name when it is whole: what was cancelled or
 * failed leaves nothing.
 */
export function openExportJobs(
  folder: string,
  world: Surroundings & { store: Store; plans: RoundPlans },
): ExportJobs {
  const { store, plans, now, randomBytes, report } = world
  const newId = () => Buffer.from(randomBytes(18)).toString('base64url')
  const sources = exportSources(world)
  const jobs = openJobs(
    {
      kind: 'export',
      wish: RoundExport,
      result: ExportedFile,
      async perform(wish, work) {
        const plan = await plans.find(wish.round)
        if (!plan) throw new Error(`there is no round ${wish.round} to take something out of`)
        return write(pathOf(work), sources[wish.table], plan, wish, work, now())
      },
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

async function write(
  path: string,
  source: ExportSource,
  plan: RoundPlan,
  wish: RoundExport,
  work: JobWork,
  at: Date,
): Promise<ExportedFile> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // Another server may have begun it and fallen silent.
  const unfinished = `${path}.${randomUUID()}.part`
  const { language, filters, table, format } = wish
  try {
    const file = await source.read({ plan, language, filters }, async (opened) => {
      const counted = countRows(opened, work.onProgress)
      const about = () => [
        ...aboutExport(
          {
            plan,
            ballots: opened.ballots,
            at,
            filters: describeFilters(filters, language),
            rows: opened.total,
          },
          language,
        ),
        ...opened.notes.map((note) => [noteLabel[language], note] as const),
      ]
      const name = fileName(plan, { table, language }, at)
      const title = `${plan.round.title[language]} – ${source.title[language]}`
      const delivery = deliver({ name, title, table: counted, about, at }, format)
      const hash = createHash('sha256')
      const sink = createWriteStream(unfinished, { mode: 0o600, flush: true })
      await pipeline(delivery.content, hashing(hash), sink, { signal: work.signal })
      return { ...delivery, digest: hash.digest('hex'), rows: opened.total }
    })
    const { size } = await stat(unfinished)
    await rename(unfinished, path)
    const { name, contentType, digest, rows } = file
    return { name, contentType, size, digest, rows }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

const noteLabel = { vi: 'Lưu ý', en: 'Note' }

/** Tells how many rows have been read. @throws Error when there are not as many as were promised */
function countRows(table: OpenTable, onProgress: (progress: JobProgress) => void): OpenTable {
  const { total } = table
  async function* counting() {
    let done = 0
    onProgress({ done, total })
    for await (const rows of table.portions) {
      yield rows
      done += rows.length
      onProgress({ done, total })
    }
    if (done !== total) throw new Error(`a table of ${total} rows brought ${done}`)
  }
  return { ...table, portions: counting() }
}

function hashing(hash: ReturnType<typeof createHash>) {
  return async function* (content: AsyncIterable<Uint8Array>) {
    for await (const bytes of content) {
      hash.update(bytes)
      yield bytes
    }
  }
}
