import { openBoundedLine } from '../../bounded-line.ts'
import { inThread } from '../../in-thread.ts'
import type { Fault } from './fault.ts'
import { unpacksOver } from './read-xlsx.ts'
import type { Sheet } from './sheet.ts'

/** Up to so many bytes a file is read sooner than a thread is there. */
const SMALL = 100_000

/** So is a workbook that unpacks to so many: a thousand times its size may be packed in it. */
const SMALL_UNPACKED = 1_000_000

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
  if (bytes.length <= SMALL && !unpacksOver(bytes, SMALL_UNPACKED)) return
  const job = new URL('read-worker.ts', import.meta.url)
  const order: ReadingOrder = { bytes, key }
  const read = () => inThread<Sheet | Fault>(job, order)
  ahead.set(bytes, await inTurn(read))
}

/** `undefined` for what was not read ahead. */
export function foundAhead(bytes: Uint8Array): Sheet | Fault | undefined {
  return ahead.get(bytes)
}
