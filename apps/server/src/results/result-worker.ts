/** A thread of its own that computes one result, tells its progress, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ResultNews } from './result-computer.ts'
import { computeEffect, computeLive, computePackages, type ResultOrder } from './result-job.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const tell = (news: ResultNews) => parentPort?.postMessage(news)
const onProgress = (done: number, total: number) => tell({ done, total })

// It comes from this very program, so its shape is known.
const order: ResultOrder = workerData
tell(await compute())

async function compute(): Promise<ResultNews> {
  if (order.job === 'live') return { live: computeLive(order, onProgress) }
  if (order.job === 'effect') return { effect: computeEffect(order) }
  return { packages: await computePackages(order, onProgress) }
}
