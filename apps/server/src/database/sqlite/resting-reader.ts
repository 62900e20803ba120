import { openReader, type HeldWriter } from './sqlite-writer.ts'

/** A thread that reads, as long as somebody asks. */
export interface RestingReader {
  hold: () => Promise<HeldWriter>
  /** Whether somebody holds it or waits for it. */
  isHeld: () => boolean
  close: () => Promise<void>
}

/** How long a thread stays that nobody holds, in ms: each takes some 15 MB, and starts in 50 ms. */
const PATIENCE = 60_000

/**
 * Starts with the first question, ends when nobody has asked for a while, and starts anew for the next.
 *
 * @param patience - for how long, in ms; only a test says another time
 */
export function openRestingReader(file: string, patience = PATIENCE): RestingReader {
  let thread: ReturnType<typeof openReader> | undefined
  let rest: NodeJS.Timeout | undefined
  let holders = 0

  async function close() {
    clearTimeout(rest)
    const ended = thread
    thread = undefined
    await ended?.close()
  }

  return {
    isHeld: () => holders > 0,
    async hold() {
      clearTimeout(rest)
      holders += 1
      const { query, release } = await (thread ??= openReader(file)).hold()
      return {
        query,
        release() {
          release()
          holders -= 1
          if (holders === 0) rest = setTimeout(() => void close(), patience).unref()
        },
      }
    },
    close,
  }
}
