/** A thread that does one thing and ends (see `in-thread.ts`). */
import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadNews, ThreadOrder } from './in-thread.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const say = (news: ThreadNews) => parentPort?.postMessage(news)

// It comes from this very program, so its shape is known.
const { job, input }: ThreadOrder = workerData
const { run }: { run: (input: unknown, tell: (progress: unknown) => void) => unknown } =
  await import(job)
say({ output: await run(input, (progress) => say({ progress })) })
