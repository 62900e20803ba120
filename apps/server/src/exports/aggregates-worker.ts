/** The aggregates of a round that was answered about many units are written in a thread (see `in-thread.ts`). */
import { readTallies } from '../results/read-counted.ts'
import { scoreRound } from '../results/score-round.ts'
import { openRoundPlans, type RoundPlan } from '../rounds/round-plans.ts'
import { withRoundReader } from '../store/reading-rounds.ts'
import type { BallotStore } from '../store/ballots/ballot-store.ts'
import type { Store } from '../store/store.ts'
import { exportRound, type ExportChoice, type ExportFile } from './export-round.ts'

/** Which file about which round of which database, and the moment that stands in it. */
export interface AggregatesOrder {
  place: Store['place']
  round: string
  choice: ExportChoice
  at: Date
}

/** See `in-thread.ts`. */
export function run({ place, round, choice, at }: AggregatesOrder): Promise<ExportFile> {
  return withRoundReader(place, async (store) => {
    const plan = await openRoundPlans(store).find(round)
    if (!plan) throw new Error(`there is no round ${round} to take aggregates out of`)
    return writeAggregates(store, plan, choice, at)
  })
}

/** Scores what stands counted now, and writes it. */
export async function writeAggregates(
  store: BallotStore,
  plan: RoundPlan,
  choice: ExportChoice,
  at: Date,
): Promise<ExportFile> {
  const units = await scoreRound(plan, await readTallies(store, plan.round.id))
  return exportRound(plan, units, choice, at)
}
