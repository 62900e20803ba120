/** The thread in which a large file is read. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ReadingOrder } from './read-ahead.ts'
import { readSheet } from './read-sheet.ts'

// It comes from this very program, so its shape is known.
const { bytes, key }: ReadingOrder = workerData
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(readSheet(bytes, key))
