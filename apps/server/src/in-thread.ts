import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** What a thread may use, in MB: beyond it the work fails, and not the server. */
const MEMORY = 512

/** What a thread is told: which module exports the work as `run`, and what it is about. */
export interface ThreadOrder {
  job: string
  input: unknown
}

/**
 * Has something done in a thread of its own, so that phones are answered meanwhile.
 *
 * @param job - the address of a module whose `run` takes the input and gives the output, both of which
 *   can be copied between threads
 * @throws what it threw; Error where it needs more memory than a thread may use
 */
export async function inThread<Output>(job: URL, input: unknown): Promise<Output> {
  const workerData: ThreadOrder = { job: job.href, input }
  const worker = new Worker(new URL('thread.ts', import.meta.url), {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  })
  let done: { output: Output } | undefined
  worker.on('message', (output: Output) => {
    done = { output }
  })
  await once(worker, 'exit') // rejects with the error of the thread
  if (!done) throw new Error('a thread was broken off')
  return done.output
}
