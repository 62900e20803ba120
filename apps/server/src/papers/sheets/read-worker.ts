/** A large file is read in a thread (see `in-thread.ts`). */
import type { Fault } from './fault.ts'
import type { ReadingOrder } from './read-ahead.ts'
import { readSheet } from './read-sheet.ts'
import type { Sheet } from './sheet.ts'

export function run({ bytes, key }: ReadingOrder): Sheet | Fault {
  return readSheet(bytes, key)
}
