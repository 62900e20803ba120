import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ExportTableName, ExportWish } from '@phieu/survey'
import { openJobs, type Job, type JobProgress, type JobWork } from '../jobs.ts'
import { retention } from '../backup-retention/retention.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { aboutExport } from './about.ts'
import { deliver } from './deliver.ts'
import { fileName } from './export-round.ts'
import { describeFilters } from './filters.ts'
import type { ExportSource, OpenTable } from './source.ts'
import { exportSources } from './sources.ts'
import type { Store } from '../store/store.ts'
import type { Surroundings } from '../surroundings.ts'

/** What somebody wants to take out of which round. */
export type RoundExport = ExportWish & { round: string }

/** A file that is whole. */
export interface ExportedFile {
  name: string
  contentType: string
  path: string
  /** In bytes. */
  size: number
  /** SHA-256 in hexadecimal digits. */
  digest: string
  rows: number
}

export type ExportJob = Job<RoundExport, ExportedFile>

/** How long a finished file can be fetched, in ms. */
export const KEPT_FOR = retention.exports.until.days * 24 * 60 * 60 * 1000

/** How many jobs one account can have at once, finished ones among them; the oldest make room. */
const MOST_PER_OWNER = 20

export interface ExportJobs {
  sources: Readonly<Record<ExportTableName, ExportSource>>
  begin: (owner: string, plan: RoundPlan, wish: RoundExport) => Promise<ExportJob>
  /** Somebody's own job; nobody else's. */
  find: (owner: string, id: string) => ExportJob | undefined
  list: (owner: string, round: string) => ExportJob[]
  /** Everybody's. */
  count: () => number
  cancel: (id: string) => Promise<void>
  /** Removes the files of jobs that ended a day ago. */
  tidy: () => Promise<void>
  close: () => Promise<void>
}

/**
 * Exports as jobs that write files. A file gets its name when it is whole: what was cancelled or
 * failed leaves nothing.
 *
 * @param folder - emptied now: what an earlier process left there belongs to nobody
 */
export async function openExportJobs(
  folder: string,
  world: Surroundings & { store: Store },
): Promise<ExportJobs> {
  await rm(folder, { recursive: true, force: true })
  const { now, randomBytes, report } = world
  const newId = () => Buffer.from(randomBytes(18)).toString('base64url')
  const jobs = openJobs<RoundExport, ExportedFile>({ now, newId, report })
  const sources = exportSources(world)

  async function drop({ id, result }: ExportJob) {
    jobs.forget(id)
    if (result) await rm(result.path, { force: true })
  }

  return {
    sources,
    async begin(owner, plan, wish) {
      const own = jobs.list().filter((job) => job.owner === owner && job.endedAt)
      for (const job of own.slice(MOST_PER_OWNER - 1)) await drop(job)
      return jobs.begin(owner, wish, (work) =>
        write(folder, sources[wish.table], plan, wish, work, now()),
      )
    },
    find(owner, id) {
      const job = jobs.find(id)
      return job?.owner === owner ? job : undefined
    },
    list: (owner, round) =>
      jobs.list().filter((job) => job.owner === owner && job.wish.round === round),
    count: () => jobs.list().filter(({ result }) => result).length,
    cancel: jobs.cancel,
    async tidy() {
      const before = now().getTime() - KEPT_FOR
      const old = jobs.list().filter(({ endedAt }) => endedAt && endedAt.getTime() < before)
      for (const job of old) await drop(job)
    },
    close: jobs.close,
  }
}

async function write(
  folder: string,
  source: ExportSource,
  plan: RoundPlan,
  wish: RoundExport,
  work: JobWork,
  at: Date,
): Promise<ExportedFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, work.id)
  const unfinished = `${path}.part`
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
    return { name, contentType, path, size, digest, rows }
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
