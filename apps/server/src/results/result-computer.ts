import type { DecisionEffect } from '@phieu/office'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { openBoundedLine } from '../bounded-line.ts'
import type { EffectOrder, LiveResult, Packages, ResultOrder } from './result-job.ts'

/** How far a computation is: replicates that were run, of all. */
export interface ComputingProgress {
  done: number
  total: number
}

/** What the thread of a computation tells: progress from time to time, then the result. */
export type ResultNews =
  | ComputingProgress
  | { live: LiveResult }
  | { effect: DecisionEffect }
  | { packages: Packages }

/** Computes results in threads of their own, one after the other: phones are answered meanwhile. */
export interface ResultComputer {
  /** @throws RangeError when the parts of the input contradict each other */
  computeLive(order: Extract<ResultOrder, { job: 'live' }>): Promise<LiveResult>
  /** @throws RangeError when the parts of the input contradict each other */
  computePackages(order: Extract<ResultOrder, { job: 'publication' }>): Promise<Packages>
  /** @throws RangeError when the parts of the input contradict each other */
  computeEffect(order: EffectOrder): Promise<DecisionEffect>
  /** Of the computation that runs for a round now; `undefined` when none does. */
  progressOf(round: string): ComputingProgress | undefined
  /** Breaks off what runs. */
  close(): Promise<void>
}

/** So many wait at most: what a result rests on is in memory meanwhile. */
const WAITING = 20

export function openResultComputer(): ResultComputer {
  const progress = new Map<string, ComputingProgress>()
  const line = openBoundedLine(WAITING, 'Too many results are being computed; ask later.')
  let running: Worker | undefined

  async function run(order: ResultOrder): Promise<ResultNews> {
    const { round, replicates } = order.gathered.input
    const worker = new Worker(new URL('result-worker.ts', import.meta.url), {
      workerData: order,
      execArgv: [],
    })
    running = worker
    progress.set(round.id, { done: 0, total: replicates })
    try {
      return await awaitResult(worker, (news) => progress.set(round.id, news))
    } finally {
      progress.delete(round.id)
      running = undefined
    }
  }

  const inTurn = (order: ResultOrder) => line(() => run(order))

  return {
    async computeLive(order) {
      const news = await inTurn(order)
      if (!('live' in news)) throw new Error('the thread of a result answered something else')
      return news.live
    },
    async computePackages(order) {
      const news = await inTurn(order)
      if (!('packages' in news)) throw new Error('the thread of a result answered something else')
      return news.packages
    },
    async computeEffect(order) {
      const news = await inTurn(order)
      if (!('effect' in news)) throw new Error('the thread of a result answered something else')
      return news.effect
    },
    progressOf: (round) => progress.get(round),
    async close() {
      await running?.terminate()
    },
  }
}

/** @throws what the thread threw */
async function awaitResult(
  worker: Worker,
  onProgress: (progress: ComputingProgress) => void,
): Promise<ResultNews> {
  let result: ResultNews | undefined
  worker.on('message', (news: ResultNews) => {
    if ('done' in news) onProgress(news)
    else result = news
  })
  await once(worker, 'exit') // rejects with the error of the thread
  if (!result) throw new Error('the thread of a result was broken off')
  return result
}
