import { keepThread, takeThread, type ThreadKind } from './kept-threads.ts'

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
export type ThreadNews =
  | { progress: unknown }
  /** `isLight`: it holds so little that it can wait for the next order. */
  | { output: unknown; isLight: boolean }

/** How work in a thread is watched. */
export interface ThreadWatch<Progress> {
  /** Ends the thread where it stands: whatever it left half done is for its caller to remove. */
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
  /** What it may use, in MB, where that is another than usual. */
  memory?: number
}

/**
 * Has something done in a thread of its own, so that phones are answered meanwhile. One that has just done
 * the like is taken for it (see `kept-threads.ts`).
 *
 * @param job - the address of a module whose `run` takes the input, and a function to tell how far it
 *   is, and gives the output, all of which can be copied between threads; it leaves nothing behind
 * @throws what it threw; the reason of the signal; Error where it needs more memory than a thread may use
 */
export function inThread<Output, Progress = never>(
  job: URL,
  input: unknown,
  { signal, onProgress, memory = MEMORY }: ThreadWatch<Progress> = {},
): Promise<Output> {
  if (signal?.aborted) return Promise.reject(signal.reason)
  const kind: ThreadKind = {
    module: new URL('thread.ts', import.meta.url),
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: NURSERY },
    job,
  }
  const thread = takeThread(kind)
  const { promise, resolve, reject } = Promise.withResolvers<Output>()

  function hear(news: { progress: Progress } | { output: Output; isLight: boolean }): void {
    if ('progress' in news) {
      onProgress?.(news.progress)
      return
    }
    // It is being ended, and would die under whoever took it next.
    if (signal?.aborted) return
    leave()
    if (news.isLight) keepThread(kind, thread)
    else void thread.terminate()
    resolve(news.output)
  }
  function fail(error: unknown): void {
    leave()
    reject(error)
  }
  const broken = () => fail(signal?.aborted ? signal.reason : new Error('a thread was broken off'))
  const end = () => void thread.terminate()
  function leave(): void {
    thread.off('message', hear).off('error', fail).off('exit', broken)
    signal?.removeEventListener('abort', end)
  }

  thread.on('message', hear).on('error', fail).on('exit', broken)
  signal?.addEventListener('abort', end)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  thread.postMessage({ job: job.href, input } satisfies ThreadOrder)
  return promise
}
