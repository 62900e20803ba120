/** A thread that does one thing and ends (see `in-thread.ts`). */
import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadOrder } from './in-thread.ts'

// It comes from this very program, so its shape is known.
const { job, input }: ThreadOrder = workerData
const { run }: { run: (input: unknown) => unknown } = await import(job)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await run(input))
