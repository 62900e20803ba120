/** A large file is read in a thread (see `in-thread.ts`). */
import { countFaults, type Findings } from './count-faults.ts'
import type { ReadingOrder } from './read-aside.ts'

export async function run({ module, name, told }: ReadingOrder): Promise<unknown> {
  // It is named by this very program, so its shape is known.
  const { [name]: read }: Record<string, (...all: readonly unknown[]) => Findings> = await import(
    module
  )
  if (!read) throw new Error(`${module} reads no file by ${name}`)
  return countFaults(read(...told))
}
