/** The thread in which envelopes are opened: phones are answered meanwhile. */
import { parentPort } from 'node:worker_threads'
import { giveWay, WAY } from '../give-way.ts'
import { opensHere, type OpeningOrder } from './open-envelopes.ts'

const open = opensHere()
giveWay(WAY.leisure)

parentPort?.on('message', (order: OpeningOrder) => void answer(order))

async function answer(order: OpeningOrder): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(await open(order))
}
