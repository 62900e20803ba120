/** The thread in which envelopes are opened: phones are answered meanwhile. */
import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { opensHere, type OpeningOrder } from './open-envelopes.ts'

const open = opensHere()
giveWay()

parentPort?.on('message', (order: OpeningOrder) => void answer(order))

async function answer(order: OpeningOrder): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(await open(order))
}

/** Whoever answers phones or writes gets a core first; Linux alone knows priorities of threads. */
function giveWay(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), 19)
  } catch {
    // Where `/proc` is not shown or priorities are nobody's to set, it opens like everybody else.
  }
}
