/** Every ballot of a round is counted anew in a thread (see `in-thread.ts`) before it is published, and every envelope. */
import type { BoxFates, SeenFieldwork } from '@phieu/publication'
import type { UnitStratum } from '@phieu/scoring'
import type { Bilingual } from '@phieu/survey'
import type { CountedRound } from '../results/gather-input.ts'
import { readCounted } from '../results/read-counted.ts'
import { recountRound } from '../results/recount.ts'
import { openRoundPlans } from '../rounds/round-plans.ts'
import { withReadingStore } from '../store/reading-store.ts'
import type { Store } from '../store/store.ts'
import { observeFieldwork } from './observe-fieldwork.ts'
import { tallyDiffers } from './publish-blockers.ts'
import { recordBox } from './record-box.ts'

/** Which round of which database. */
export interface CountOrder {
  place: Store['place']
  round: string
}

/** What a publication rests on of ballots and envelopes, or why there is none. */
export type CountedAnew = Counted | { refused: Bilingual }

interface Counted {
  counted: CountedRound
  seen: SeenFieldwork
  strata: UnitStratum[]
  fates: BoxFates
  /** See `packed-leaves.ts`. */
  leaves: Uint8Array<ArrayBuffer>
}

/** See `in-thread.ts`. */
export function run({ place, round }: CountOrder): Promise<CountedAnew> {
  return withReadingStore(place, async (store) => {
    const plan = await openRoundPlans(store).find(round)
    if (!plan) throw new Error(`there is no round ${round} to be counted`)
    const observer = observeFieldwork(plan)
    const counted = await store.readRound(round, async (snapshot) => {
      const { differences } = await recountRound(plan, observer.watch(snapshot))
      const [first] = differences
      if (first) return { refused: tallyDiffers(plan, first, differences.length) }
      return readCounted(snapshot)
    })
    if ('refused' in counted) return counted
    const box = await recordBox(store, round)
    if ('refused' in box) return box
    return {
      counted,
      seen: await observer.seen(store),
      strata: observer.strata(),
      fates: box.fates,
      leaves: box.leaves,
    }
  })
}
