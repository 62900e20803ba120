import type { SqliteWriter } from './sqlite-writer.ts'

/** A thread of a file, as long as somebody asks. */
export interface RestingThread extends SqliteWriter {
  /** Whether somebody holds it or waits for it. */
  isHeld: () => boolean
}

/** How long a thread stays that nobody holds, in ms: each takes some 15 MB, and starts in 50 ms. */
const PATIENCE = 60_000

/**
 * Starts with the first question, ends when nobody has asked for a while, and starts anew for the next.
 *
 * @param patience - for how long, in ms; only a test says another time
 */
export function openRestingThread(open: () => SqliteWriter, patience = PATIENCE): RestingThread {
  let thread: SqliteWriter | undefined
  let rest: NodeJS.Timeout | undefined
  let holders = 0

  async function close() {
    clearTimeout(rest)
    const ended = thread
    thread = undefined
    await ended?.close()
  }

  function take(): SqliteWriter {
    clearTimeout(rest)
    holders += 1
    return (thread ??= open())
  }

  function giveBack(): void {
    holders -= 1
    if (holders === 0) rest = setTimeout(() => void close(), patience).unref()
  }

  return {
    isHeld: () => holders > 0,
    async hold() {
      try {
        const { query, release } = await take().hold()
        return {
          query,
          release() {
            release()
            giveBack()
          },
        }
      } catch (error) {
        giveBack()
        throw error
      }
    },
    run: (job, input) => take().run(job, input).finally(giveBack),
    heldUp: () => thread?.heldUp() ?? 0,
    close,
  }
}
