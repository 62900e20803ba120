/** The thread in which envelopes are opened: phones are answered meanwhile. */
import { parentPort } from 'node:worker_threads'
import { opensHere, type OpeningOrder } from './open-envelopes.ts'

const open = opensHere()

parentPort?.on('message', (order: OpeningOrder) => void answer(order))

async function answer(order: OpeningOrder): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(await open(order))
}
