import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { openBoundedLine } from '../../../../bounded-line.ts'
import type { UnitSheet } from './unit-sheet.ts'

/** What the thread is told: pages by the name of their file. */
export interface SheetOrder {
  sheets: readonly { file: string; sheet: UnitSheet }[]
  /** Whether they are packed; else there is one. */
  packed: boolean
}

/** So many orders wait at most. */
const WAITING = 20

const inTurn = openBoundedLine(WAITING, 'Too many pages are being drawn; ask later.')

/**
 * Pages about units as PDF, drawn in a thread, one order after the other, so that phones are answered meanwhile.
 *
 * @returns a ZIP where they are to be packed
 * @throws ProblemError `unavailable` when many wait already
 */
export async function drawSheets(order: SheetOrder): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn(async () => {
    const worker = new Worker(new URL('sheet-worker.ts', import.meta.url), {
      workerData: order,
      execArgv: [],
    })
    let drawn: Uint8Array<ArrayBuffer> | undefined
    worker.on('message', (bytes: Uint8Array<ArrayBuffer>) => {
      drawn = bytes
    })
    await once(worker, 'exit') // rejects with the error of the thread
    if (!drawn) throw new Error('the thread that draws pages was broken off')
    return drawn
  })
}
