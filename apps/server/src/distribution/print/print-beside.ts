import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { openBoundedLine } from '../../bounded-line.ts'
import type { PrintOrder } from './print-links.ts'

type Pages = Uint8Array<ArrayBuffer>

/** So few are printed sooner than a thread is there. */
const FEW = 8

/** So many prints wait at most. */
const WAITING = 10

/** What a thread that prints may use, in MB: beyond it the print fails, and not the server. */
const MEMORY = 512

/** Prints links: many of them in a thread of their own, one print after the other. */
export function openPrinter(): (order: PrintOrder) => Promise<Pages> {
  const inTurn = openBoundedLine(WAITING, 'Too much is being printed; ask later.')
  return async ({ notices, wish }) => {
    // Loaded when first asked for: most days nobody prints.
    if (notices.length <= FEW) return (await import('./print-links.ts')).printHere(notices, wish)
    return inTurn(() => printElsewhere({ notices, wish }))
  }
}

async function printElsewhere(order: PrintOrder): Promise<Pages> {
  const worker = new Worker(new URL('print-worker.ts', import.meta.url), {
    workerData: order,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  })
  let printed: Pages | undefined
  worker.on('message', (bytes: Pages) => {
    printed = bytes
  })
  await once(worker, 'exit') // rejects with the error of the thread
  if (!printed) throw new Error('the thread that prints links was broken off')
  return printed
}
