/** Every ballot of a round is counted anew in a thread (see `in-thread.ts`). */
import type { Recount } from '@phieu/office'
import type { z } from 'zod'
import type { Store } from '../store/store.ts'
import { openRoundPlans } from '../rounds/round-plans.ts'
import { withRoundReader } from '../store/reading-rounds.ts'
import { recountRound } from './recount.ts'

/** Which round of which database. */
export interface RecountOrder {
  place: Store['place']
  round: string
}

/** See `in-thread.ts`. */
export function run({ place, round }: RecountOrder): Promise<z.infer<typeof Recount>> {
  return withRoundReader(place, async (store) => {
    const plan = await openRoundPlans(store).find(round)
    if (!plan) throw new Error(`there is no round ${round} to count anew`)
    return store.readRound(round, (snapshot) => recountRound(plan, snapshot))
  })
}
