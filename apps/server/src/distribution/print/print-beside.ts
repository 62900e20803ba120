import { openBoundedLine } from '../../bounded-line.ts'
import { inThread } from '../../in-thread.ts'
import type { PrintOrder } from './print-links.ts'

type Pages = Uint8Array<ArrayBuffer>

/** So few are printed sooner than a thread is there. */
const FEW = 8

/** So many prints wait at most. */
const WAITING = 10

/** Prints links: many of them in a thread of their own, one print after the other. */
export function openPrinter(): (order: PrintOrder) => Promise<Pages> {
  const inTurn = openBoundedLine(WAITING, 'Too much is being printed; ask later.')
  return async ({ notices, wish }) => {
    // Loaded when first asked for: most days nobody prints.
    if (notices.length <= FEW) return (await import('./print-links.ts')).printHere(notices, wish)
    const job = new URL('print-worker.ts', import.meta.url)
    return inTurn(() => inThread<Pages>(job, { notices, wish } satisfies PrintOrder))
  }
}
