/** Whether a thread is free while something is done elsewhere. */
import { setImmediate as turn } from 'node:timers/promises'

/**
 * How often this thread comes to other things until something is done: once at most where it does that
 * itself. It counts turns and not time, of which a busy machine gives little.
 *
 * @throws what the work throws
 */
export async function turnsUntil(work: Promise<unknown>): Promise<number> {
  const over = new AbortController()
  const done = work.finally(() => over.abort())
  let turns = 0
  while (!over.signal.aborted) {
    await turn()
    turns += 1
  }
  await done
  return turns
}
