/** The thread in which envelopes are opened: phones are answered meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import { openHere } from './open-envelopes.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await openHere(workerData))
