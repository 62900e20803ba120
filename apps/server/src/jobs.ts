/**
 * Work that takes longer than a request: it is begun, asked after, and may be cancelled. Jobs run
 * one after the other; they are remembered by this process alone, and end with it.
 */

/** `waiting` for its turn, `running`, or ended one way or another. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

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
  /** Aborted when the job is cancelled. */
  signal: AbortSignal
  onProgress: (progress: JobProgress) => void
}

export interface Jobs<Wish, Result> {
  /** Begins a job, or lets it wait for its turn. */
  begin: (
    owner: string,
    wish: Wish,
    perform: (work: JobWork) => Promise<Result>,
  ) => Job<Wish, Result>
  find: (id: string) => Job<Wish, Result> | undefined
  /** The newest first. */
  list: () => Job<Wish, Result>[]
  /** Resolves when the job has ended, however. */
  ended: (id: string) => Promise<void>
  /** Resolves when nothing of the job goes on any more. */
  cancel: (id: string) => Promise<void>
  forget: (id: string) => void
  /** Cancels all of them. */
  close: () => Promise<void>
}

export interface JobsWorld {
  now: () => Date
  /** A name that cannot be guessed. */
  newId: () => string
  /** Where the error of a failed job goes; its owner is only told that it failed. */
  report: (error: unknown) => void
}

interface Kept<Wish, Result> {
  job: Job<Wish, Result>
  abort: AbortController
  ended: Promise<void>
}

export function openJobs<Wish, Result>({ now, newId, report }: JobsWorld): Jobs<Wish, Result> {
  const kept = new Map<string, Kept<Wish, Result>>()
  let last: Promise<void> = Promise.resolve()

  async function run(
    job: Job<Wish, Result>,
    signal: AbortSignal,
    perform: (work: JobWork) => Promise<Result>,
  ): Promise<void> {
    if (signal.aborted) return end(job, 'cancelled')
    job.state = 'running'
    const onProgress = (progress: JobProgress) => {
      job.progress = progress
    }
    try {
      job.result = await perform({ id: job.id, signal, onProgress })
      end(job, 'done')
    } catch (error) {
      if (!signal.aborted) report(error)
      end(job, signal.aborted ? 'cancelled' : 'failed')
    }
  }

  function end(job: Job<Wish, Result>, state: JobState) {
    job.state = state
    job.endedAt = now()
  }

  async function cancel(id: string) {
    const found = kept.get(id)
    if (!found) return
    found.abort.abort()
    await found.ended
  }

  return {
    begin(owner, wish, perform) {
      const job: Job<Wish, Result> = {
        id: newId(),
        owner,
        wish,
        state: 'waiting',
        progress: { done: 0, total: undefined },
        begunAt: now(),
        endedAt: undefined,
        result: undefined,
      }
      const abort = new AbortController()
      const ended = last.then(() => run(job, abort.signal, perform))
      last = ended
      kept.set(job.id, { job, abort, ended })
      return job
    },
    find: (id) => kept.get(id)?.job,
    list: () => [...kept.values()].map(({ job }) => job).toReversed(),
    ended: async (id) => kept.get(id)?.ended,
    cancel,
    forget: (id) => void kept.delete(id),
    async close() {
      await Promise.all([...kept.keys()].map(cancel))
    },
  }
}
