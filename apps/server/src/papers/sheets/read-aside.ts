import { openBoundedLine } from '../../bounded-line.ts'
import { inThread } from '../../in-thread.ts'
import { countFaults, type Counted, type Findings } from './count-faults.ts'
import { unpacksOver } from './read-xlsx.ts'

/** Up to so many bytes a file is read sooner than a thread is there. */
const SMALL = 100_000

/** So is a workbook that unpacks to so many: a thousand times its size may be packed in it. */
const SMALL_UNPACKED = 1_000_000

/** So many files wait at most. */
const WAITING = 10

const inTurn = openBoundedLine(WAITING, 'Too many files are being read; try again.')

/** What reads files of a kind, and the module that exports it under its own name. */
export interface Reader<Told extends readonly unknown[], Reading extends Findings> {
  module: URL
  read: (bytes: Uint8Array<ArrayBuffer>, ...told: Told) => Reading
}

/** What a thread is told. */
export interface ReadingOrder {
  module: string
  name: string
  told: readonly unknown[]
}

/**
 * What a file says. A large one is read and looked through in a thread, one after the other, so that phones are
 * answered meanwhile: with the most rows that takes two seconds.
 *
 * @param told - what the reader needs beside the file; it can be copied between threads
 * @throws ProblemError `unavailable` when many wait already
 */
export async function readAside<Told extends readonly unknown[], Reading extends Findings>(
  { module, read }: Reader<Told, Reading>,
  bytes: Uint8Array<ArrayBuffer>,
  ...told: Told
): Promise<Counted<Reading>> {
  if (bytes.length <= SMALL && !unpacksOver(bytes, SMALL_UNPACKED)) {
    return countFaults(read(bytes, ...told))
  }
  const order: ReadingOrder = { module: module.href, name: read.name, told: [bytes, ...told] }
  return inTurn(() => inThread(new URL('read-worker.ts', import.meta.url), order))
}
