import type { Store } from '../store/store.ts'
import type { Counted } from './score-round.ts'

/** What stands counted of a round now. */
export async function readTallies(store: Store, round: string): Promise<Counted> {
  const [tallies, clusters] = await Promise.all([
    store.listTallies(round),
    store.listInterviewerTallies(round),
  ])
  return { tallies, clusters }
}

/** As much of it as the points of one unit rest on. */
export async function readUnitTallies(store: Store, round: string, unit: string): Promise<Counted> {
  const clusters = await store.listInterviewerTallies(round)
  if (clusters.length > 0) return { tallies: await store.listTallies(round), clusters }
  const own = await store.findUnitTallies(round, unit)
  return { tallies: [...own].map(([group, tally]) => ({ unit, group, tally })), clusters }
}
