import type { Recount } from '@phieu/office'
import type { z } from 'zod'
import { openBoundedLine } from '../bounded-line.ts'
import { inThread } from '../in-thread.ts'
import type { Store } from '../store/store.ts'
import type { RecountOrder } from './recount-worker.ts'

/** So many wait at most: each has a request open meanwhile. */
const WAITING = 20

/**
 * Counts rounds anew beside the thread that answers requests, one after the other.
 *
 * @returns what counts a round; it throws ProblemError `unavailable` where too many wait
 */
export function openRecounts({ place }: Pick<Store, 'place'>) {
  const line = openBoundedLine(WAITING, 'Too many rounds are being counted anew; ask later.')
  return (round: string): Promise<z.infer<typeof Recount>> => {
    const order: RecountOrder = { place, round }
    return line(() => inThread(new URL('recount-worker.ts', import.meta.url), order))
  }
}
