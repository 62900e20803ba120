import { openBoundedLine } from '../bounded-line.ts'
import { inThread } from '../in-thread.ts'
import { rememberingNewest } from '../remember.ts'
import type { Store } from '../store/store.ts'
import type { Collecting } from './collecting.ts'
import type { CollectingOrder } from './collecting-worker.ts'

/** So many wait at most: each has a request open meanwhile. */
const WAITING = 20

/** What sums by unit, mode and kind of people need, in MB, which nothing keeps longer. */
const MEMORY = 1024

/** So many are told again as long as nothing has changed: of the rounds that go on. */
const REMEMBERED = 8

/**
 * Reads all ballots of rounds beside the thread that answers requests, one round after the other, and again only
 * where something has changed.
 *
 * @returns what reads a round of which so many ballots are counted; it throws ProblemError `unavailable` where
 *   too many wait
 */
export function openCollectings(store: Pick<Store, 'place' | 'changes'>) {
  const line = openBoundedLine(WAITING, 'Too many rounds are being read; ask later.')
  const remember = rememberingNewest<Collecting>(REMEMBERED)
  return (round: string, counted: number): Promise<Collecting> => {
    const order: CollectingOrder = { place: store.place, round }
    const job = new URL('collecting-worker.ts', import.meta.url)
    return remember(round, JSON.stringify([store.changes(), counted]), () =>
      line(() => inThread<Collecting>(job, order, { memory: MEMORY })),
    )
  }
}
