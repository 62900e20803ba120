import { openBoundedLine } from '../bounded-line.ts'
import { inThread } from '../in-thread.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Store } from '../store/store.ts'
import { writeAggregates, type AggregatesOrder } from './aggregates-worker.ts'
import type { ExportChoice, ExportFile } from './export-round.ts'

/** So many wait at most: each has a request open meanwhile. */
const WAITING = 20

/** So few places are scored and written sooner than a thread is there. */
const FEW = 20

/**
 * Writes the aggregates of rounds as files, beside the thread that answers requests where there are many,
 * one after the other.
 *
 * @returns what writes one; it throws ProblemError `unavailable` where too many wait
 */
export function openAggregates(store: Store) {
  const line = openBoundedLine(WAITING, 'Too many files are being written; ask later.')
  return async (plan: RoundPlan, choice: ExportChoice, at: Date): Promise<ExportFile> => {
    const round = plan.round.id
    if ((await store.listTallied(round)).length <= FEW) {
      return writeAggregates(store, plan, choice, at)
    }
    const order: AggregatesOrder = { place: store.place, round, choice, at }
    const job = new URL('aggregates-worker.ts', import.meta.url)
    return line(() => inThread<ExportFile>(job, order))
  }
}
