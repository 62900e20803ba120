import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { openBoundedLine } from '../../bounded-line.ts'
import type { Fault } from './fault.ts'
import type { Sheet } from './sheet.ts'

/** Up to so many bytes a file is read sooner than a thread is there. */
const SMALL = 100_000

/** What a thread that reads may use, in MB: beyond it the reading fails, and not the server. */
const MEMORY = 512

/** So many files wait at most. */
const WAITING = 10

const ahead = new WeakMap<Uint8Array, Sheet | Fault>()
const inTurn = openBoundedLine(WAITING, 'Too many files are being read; try again.')

/** What a thread is told. */
export interface ReadingOrder {
  bytes: Uint8Array<ArrayBuffer>
  key: string
}

/**
 * Reads a large file in a thread, one after the other, so that phones are answered meanwhile: `readSheet` finds
 * it read. A file of the most rows takes two seconds.
 *
 * @throws ProblemError `unavailable` when many wait already
 */
export async function readAhead(bytes: Uint8Array<ArrayBuffer>, key: string): Promise<void> {
  if (bytes.length <= SMALL) return
  ahead.set(bytes, await inTurn(() => readElsewhere({ bytes, key })))
}

/** `undefined` for what was not read ahead. */
export function foundAhead(bytes: Uint8Array): Sheet | Fault | undefined {
  return ahead.get(bytes)
}

async function readElsewhere(order: ReadingOrder): Promise<Sheet | Fault> {
  const worker = new Worker(new URL('read-worker.ts', import.meta.url), {
    workerData: order,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  })
  let read: Sheet | Fault | undefined
  worker.on('message', (sheet: Sheet | Fault) => {
    read = sheet
  })
  await once(worker, 'exit') // rejects with the error of the thread
  if (!read) throw new Error('the thread that reads files was broken off')
  return read
}
