import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** What a thread may use where nobody says otherwise, in MB: beyond it the work fails, and not the server. */
const MEMORY = 256

/** Of that, for what lives shortly: a large nursery would be memory that nobody gives back. */
const NURSERY = 8

/** What a thread is told: which module exports the work as `run`, and what it is about. */
export interface ThreadOrder {
  job: string
  input: unknown
}

/** What a thread says: how far it is as often as it likes, and in the end what came of it. */
export type ThreadNews = { progress: unknown } | { output: unknown }

/** How work in a thread is watched. */
export interface ThreadWatch<Progress> {
  /** Ends the thread where it stands: whatever it left half done is for its caller to remove. */
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
  /** What it may use, in MB, where that is another than usual. */
  memory?: number
}

/**
 * Has something done in a thread of its own, so that phones are answered meanwhile.
 *
 * @param job - the address of a module whose `run` takes the input, and a function to tell how far it
 *   is, and gives the output, all of which can be copied between threads
 * @throws what it threw; the reason of the signal; Error where it needs more memory than a thread may use
 */
export async function inThread<Output, Progress = never>(
  job: URL,
  input: unknown,
  { signal, onProgress, memory = MEMORY }: ThreadWatch<Progress> = {},
): Promise<Output> {
  signal?.throwIfAborted()
  const workerData: ThreadOrder = { job: job.href, input }
  const worker = new Worker(new URL('thread.ts', import.meta.url), {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: NURSERY },
  })
  let done: { output: Output } | undefined
  worker.on('message', (news: { progress: Progress } | { output: Output }) => {
    if ('output' in news) done = news
    else onProgress?.(news.progress)
  })
  const end = () => void worker.terminate()
  signal?.addEventListener('abort', end)
  try {
    await once(worker, 'exit') // rejects with the error of the thread
  } finally {
    signal?.removeEventListener('abort', end)
  }
  signal?.throwIfAborted()
  if (!done) throw new Error('a thread was broken off')
  return done.output
}
