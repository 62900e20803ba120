/** Every counted ballot of a round is read in a thread (see `in-thread.ts`), for what sums don't tell. */
import { openRoundPlans } from '../rounds/round-plans.ts'
import type { Store } from '../store/store.ts'
import { withReadingStore } from '../store/reading-store.ts'
import { readCollecting, type Collecting } from './collecting.ts'

/** Which round of which database. */
export interface CollectingOrder {
  place: Store['place']
  round: string
}

/** See `in-thread.ts`. */
export function run({ place, round }: CollectingOrder): Promise<Collecting> {
  return withReadingStore(place, async (store) => {
    const plan = await openRoundPlans(store).find(round)
    if (!plan) throw new Error(`there is no round ${round} to be read`)
    return readCollecting(store, plan)
  })
}
