/** A thread of its own that computes one result, tells its progress, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { resultJobs } from './result-job.ts'
import { ResultOrder, type ResultNews } from './result-order.ts'

const { job, gathered } = ResultOrder.parse(workerData)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const tell = (news: ResultNews) => parentPort?.postMessage(news)
tell({ result: resultJobs[job](gathered, (done, total) => tell({ done, total })) })
