/**
 * Work that takes longer than a request: it is begun, asked after, and may be cancelled. Jobs stand in
 * the database: whichever server is free takes the next one, and one that a server left when it ended
 * is done by another, or by the next start.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { z } from 'zod'
import type { JobRow, JobState, JobStore, NewJob } from './store/exports/job-store.ts'

/** How far a job is; `total` is not known before it has begun. */
export interface JobProgress {
  done: number
  total: number | undefined
}

/** A job as it stands now. */
export interface Job<Wish, Result> {
  id: string
  /** The account that began it. */
  owner: string
  wish: Wish
  state: JobState
  progress: JobProgress
  begunAt: Date
  endedAt: Date | undefined
  /** Of a job that is done. */
  result: Result | undefined
}

/** What the work of a job is handed. */
export interface JobWork {
  id: string
  /** Aborted when the job is cancelled, when this server closes, or when another one has it. */
  signal: AbortSignal
  onProgress: (progress: JobProgress) => void
}

/** A kind of jobs: how they are written down, and done. */
export interface JobKind<Wish, Result> {
  kind: string
  wish: z.ZodType<Wish>
  result: z.ZodType<Result>
  /** Safe to begin anew: a server may end in the middle. */
  perform: (wish: Wish, work: JobWork) => Promise<Result>
}

export interface Jobs<Wish, Result> {
  /**
   * A job for the transaction of what it follows from: laid down afterwards, it would be lost with a server that is
   * killed in between. It begins within two seconds.
   */
  draft: (owner: string, wish: Wish) => NewJob
  /** Begins a job, or lets it wait for its turn. */
  begin: (owner: string, wish: Wish) => Promise<Job<Wish, Result>>
  find: (id: string) => Promise<Job<Wish, Result> | undefined>
  /** The newest first. */
  list: () => Promise<Job<Wish, Result>[]>
  /** Resolves when the job has ended, however, and on whichever server. */
  ended: (id: string) => Promise<void>
  /** Resolves when nothing of the job goes on any more. */
  cancel: (id: string) => Promise<void>
  forget: (id: string) => Promise<void>
  /** Lays down what runs here: another server, or the next start, begins it anew. */
  close: () => Promise<void>
}

export interface JobsWorld {
  store: JobStore
  now: () => Date
  /** A name that cannot be guessed. */
  newId: () => string
  /** Where the error of a failed job goes; its owner is only told that it failed. */
  report: (error: unknown) => void
}

/** How often a runner says that it is at it, and looks whether something waits, in ms. */
const BEAT = 2_000

/** A runner that was not heard of for so long has ended, in ms. */
const SILENCE = 30_000

/** How often it is looked whether a job has ended, in ms. */
const LOOK = 50

const hasEnded: ReadonlySet<JobState> = new Set(['done', 'failed', 'cancelled'])

export function openJobs<Wish, Result>(
  { kind, wish: Wish, result: Result, perform }: JobKind<Wish, Result>,
  { store, now, newId, report }: JobsWorld,
): Jobs<Wish, Result> {
  const runner = newId()
  const closing = new AbortController()
  const running = new Map<string, AbortController>()
  let turn: Promise<void> = Promise.resolve()

  function nudge() {
    if (!closing.signal.aborted) turn = turn.then(runWaiting).catch(report)
  }

  async function runWaiting() {
    while (!closing.signal.aborted) {
      const silent = new Date(now().getTime() - SILENCE)
      const taken = await store.takeJob(kind, runner, now(), silent)
      if (!taken) return
      await run(taken)
    }
  }

  async function run({ id, wish }: JobRow) {
    const abort = new AbortController()
    running.set(id, abort)
    const signal = AbortSignal.any([abort.signal, closing.signal])
    const at: JobProgress = { done: 0, total: undefined }
    const beat = async () => {
      if (!(await store.keepJob(id, runner, now(), at))) abort.abort()
    }
    const beats = setInterval(() => void beat().catch(report), BEAT)
    const end = async (state: JobState, result?: string) => {
      const endedAt = hasEnded.has(state) ? now() : undefined
      await store.endJob(id, runner, { state, endedAt, result, ...at })
    }
    try {
      const onProgress = (progress: JobProgress) => void Object.assign(at, progress)
      const result = await perform(Wish.parse(JSON.parse(wish)), { id, signal, onProgress })
      await end('done', JSON.stringify(result))
    } catch (error) {
      if (!signal.aborted) report(error)
      await end(abort.signal.aborted ? 'cancelled' : signal.aborted ? 'waiting' : 'failed')
    } finally {
      clearInterval(beats)
      running.delete(id)
    }
  }

  const read = ({ wish, result, done, total, ...job }: JobRow): Job<Wish, Result> => ({
    ...job,
    wish: Wish.parse(JSON.parse(wish)),
    progress: { done, total },
    result: result === undefined ? undefined : Result.parse(JSON.parse(result)),
  })

  async function find(id: string) {
    const row = await store.findJob(kind, id)
    return row && read(row)
  }

  const draft = (owner: string, wish: Wish): NewJob => ({
    id: newId(),
    kind,
    owner,
    wish: JSON.stringify(wish),
    begunAt: now(),
  })

  async function ended(id: string) {
    nudge()
    while (!closing.signal.aborted) {
      const job = await store.findJob(kind, id)
      if (!job || hasEnded.has(job.state)) return
      await sleep(LOOK)
    }
  }

  const looks = setInterval(nudge, BEAT)
  looks.unref()
  return {
    draft,
    async begin(owner, wish) {
      const job = draft(owner, wish)
      await store.addJob(job)
      const begun = await find(job.id)
      if (!begun) throw new Error(`job ${job.id} was not written down`)
      nudge()
      return begun
    },
    find,
    list: async () => (await store.listJobs(kind)).map(read),
    ended,
    async cancel(id) {
      await store.cancelJob(id, now())
      running.get(id)?.abort()
      await ended(id)
    },
    forget: (id) => store.forgetJob(id),
    async close() {
      clearInterval(looks)
      closing.abort()
      await turn
    },
  }
}
