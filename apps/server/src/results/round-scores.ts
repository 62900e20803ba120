import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Store } from '../store/store.ts'
import { readTalliesOf } from './read-counted.ts'
import { scoreRound, type ScoredUnit } from './score-round.ts'

/** The points of the units of rounds, as they stand. */
export interface RoundScores {
  /** @param block - all blocks where none is named */
  read: (plan: RoundPlan, block: string | undefined) => Promise<readonly ScoredUnit[]>
}

/** So many answers are remembered: of the rounds that go on, a few blocks each. */
const REMEMBERED = 16

/** Whoever looks at what hasn't changed since the last one looked gets what was computed then. */
export function openRoundScores(store: Store): RoundScores {
  const remembered = new Map<string, { changes: number; units: Promise<readonly ScoredUnit[]> }>()

  async function compute(plan: RoundPlan, block: string | undefined) {
    const units = [...plan.units.values()].filter(
      (unit) => block === undefined || unit.block === block,
    )
    const ids = units.map(({ id }) => id)
    return scoreRound(plan, await readTalliesOf(store, plan.round.id, ids), units)
  }

  return {
    read(plan, block) {
      const key = JSON.stringify([plan.round.id, block])
      const changes = store.changes()
      const before = remembered.get(key)
      if (before?.changes === changes) return before.units

      const units = compute(plan, block)
      remembered.delete(key)
      remembered.set(key, { changes, units })
      units.catch(() => remembered.delete(key))
      const [oldest] = remembered.keys()
      if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest)
      return units
    },
  }
}
