import { openBoundedLine } from '../bounded-line.ts'
import { inThread } from '../in-thread.ts'
import type { Store } from '../store/store.ts'
import type { Collecting } from './collecting.ts'
import type { CollectingOrder } from './collecting-worker.ts'

/** So many wait at most: each has a request open meanwhile. */
const WAITING = 20

/** What sums by unit, mode and kind of people need, in MB, which nothing keeps longer. */
const MEMORY = 1024

/**
 * Reads all ballots of rounds beside the thread that answers requests, one round after the other.
 *
 * @returns what reads a round; it throws ProblemError `unavailable` where too many wait
 */
export function openCollectings({ place }: Pick<Store, 'place'>) {
  const line = openBoundedLine(WAITING, 'Too many rounds are being read; ask later.')
  return (round: string): Promise<Collecting> => {
    const order: CollectingOrder = { place, round }
    const job = new URL('collecting-worker.ts', import.meta.url)
    return line(() => inThread<Collecting>(job, order, { memory: MEMORY }))
  }
}
