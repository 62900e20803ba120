/** A thread that does one thing after the other (see `in-thread.ts`). */
import { parentPort } from 'node:worker_threads'
import { giveWay, WAY } from './give-way.ts'
import type { ThreadNews, ThreadOrder } from './in-thread.ts'

giveWay(WAY.awaited)

/** What it may hold when its work is done, in bytes: more is not kept waiting for the next. */
const LIGHT = 64 * 1024 * 1024

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const say = (news: ThreadNews) => parentPort?.postMessage(news)

parentPort?.on('message', (order: ThreadOrder) => void carryOut(order))

/** What it throws ends the thread, and is heard where the order came from. */
async function carryOut({ job, input }: ThreadOrder): Promise<void> {
  // It comes from this very program, so its shape is known.
  const { run }: { run: (input: unknown, tell: (progress: unknown) => void) => unknown } =
    await import(job)
  const output = await run(input, (progress) => say({ progress }))
  const { heapTotal, external } = process.memoryUsage()
  say({ output, isLight: heapTotal + external <= LIGHT })
}
