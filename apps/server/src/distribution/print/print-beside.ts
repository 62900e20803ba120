import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { printHere, type PrintOrder } from './print-links.ts'

type Pages = Uint8Array<ArrayBuffer>

/** So few are printed sooner than a thread is there. */
const FEW = 8

/** What a thread that prints may use, in MB: beyond it the print fails, and not the server. */
const MEMORY = 512

/** Prints links: many of them in a thread of their own, one print after the other. */
export function openPrinter(): (order: PrintOrder) => Promise<Pages> {
  let last: Promise<unknown> = Promise.resolve()
  return ({ notices, wish }) => {
    if (notices.length <= FEW) return printHere(notices, wish)
    const turn = last.then(() => printElsewhere({ notices, wish }))
    last = turn.catch(() => {}) // whoever asked is told; the next one is not concerned
    return turn
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
