import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { GatheredInput } from './gather-input.ts'
import type { ResultJob, ResultJobs } from './result-job.ts'
import type { ResultNews } from './result-order.ts'

/** How far a computation is: replicates that were run, of all. */
export interface ComputingProgress {
  done: number
  total: number
}

/** Computes results in threads of their own, one after the other: phones are answered meanwhile. */
export interface ResultComputer {
  /** @throws RangeError when the parts of the input contradict each other */
  compute<Job extends ResultJob>(job: Job, gathered: GatheredInput): Promise<ResultJobs[Job]>
  /** Of the computation that runs for a round now; `undefined` when none does. */
  progressOf(round: string): ComputingProgress | undefined
  /** Breaks off what runs. */
  close(): Promise<void>
}

export function openResultComputer(): ResultComputer {
  const progress = new Map<string, ComputingProgress>()
  let last: Promise<unknown> = Promise.resolve()
  let running: Worker | undefined

  async function run<Job extends ResultJob>(job: Job, gathered: GatheredInput) {
    const { id } = gathered.input.round
    const worker = new Worker(new URL('result-worker.ts', import.meta.url), {
      workerData: { job, gathered },
      execArgv: [],
    })
    running = worker
    progress.set(id, { done: 0, total: gathered.input.replicates })
    try {
      const result = await awaitResult(worker, (news) => progress.set(id, news))
      return z.custom<ResultJobs[Job]>().parse(result)
    } finally {
      progress.delete(id)
      running = undefined
    }
  }

  return {
    compute(job, gathered) {
      const turn = last.then(() => run(job, gathered))
      last = turn.catch(() => {}) // whoever asked for it is told; the next one is not concerned
      return turn
    },
    progressOf: (round) => progress.get(round),
    async close() {
      await running?.terminate()
    },
  }
}

function awaitResult(
  worker: Worker,
  onProgress: (progress: ComputingProgress) => void,
): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  worker.on('message', (news: ResultNews) => {
    if ('result' in news) resolve(news.result)
    else onProgress(news)
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`the thread of a result ended with ${code}`)))
  return promise
}
