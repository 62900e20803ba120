/** The thread in which many links are printed: phones are answered meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import { printHere, type PrintOrder } from './print-links.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- handed over by `print-beside.ts` alone
const { notices, wish } = workerData as PrintOrder
const bytes = await printHere(notices, wish)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(bytes, [bytes.buffer])
