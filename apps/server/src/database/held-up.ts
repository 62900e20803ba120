import { isOfDatabase } from '../database-faults.ts'

/** A database that nobody has written to for so long since it failed may be well again, in ms. */
const FRESH = 60_000

/** How long what is written is waited for. */
export interface HeldUp {
  /** @returns what `work` does */
  during: <T>(work: () => Promise<T>) => Promise<T>
  /**
   * In ms, since what waits longest began; of a database that has failed, since then, until something is written
   * again. 0 where nothing is held up.
   */
  longest: () => number
}

export function openHeldUp(): HeldUp {
  // In the order in which they began.
  const begun = new Set<{ at: number }>()
  let failing: { since: number; last: number } | undefined
  return {
    async during(work) {
      const own = { at: performance.now() }
      begun.add(own)
      try {
        const done = await work()
        failing = undefined
        return done
      } catch (error) {
        if (isOfDatabase(error)) {
          failing = { since: failing?.since ?? own.at, last: performance.now() }
        }
        throw error
      } finally {
        begun.delete(own)
      }
    },
    longest() {
      const now = performance.now()
      const [oldest] = begun
      const failed = failing && now - failing.last < FRESH ? failing.since : now
      return now - Math.min(oldest?.at ?? now, failed)
    },
  }
}
