import { openBoundedLine } from '../../../../bounded-line.ts'
import { inThread } from '../../../../in-thread.ts'
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
  return inTurn(() => inThread(new URL('sheet-worker.ts', import.meta.url), order))
}
