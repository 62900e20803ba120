/** The thread in which envelopes are opened: phones are answered meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import { openHere } from './open-envelopes.ts'

parentPort?.postMessage(await openHere(workerData))
