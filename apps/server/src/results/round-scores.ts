import { rememberingNewest } from '../remember.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Store } from '../store/store.ts'
import { readTalliesOf } from './read-counted.ts'
import { scoreRound, type ScoredUnit } from './score-round.ts'

/** Which units are asked for, and when. */
export interface ScoresWish {
  /** All blocks where none is named. */
  block: string | undefined
  /** How many ballots of the round are counted: the count tells nobody else of its changes. */
  counted: number
}

/** The points of the units of rounds, as they stand. */
export interface RoundScores {
  read: (plan: RoundPlan, wish: ScoresWish) => Promise<readonly ScoredUnit[]>
}

/** So many answers are remembered: of the rounds that go on, a few blocks each. */
const REMEMBERED = 16

/** Whoever looks at what hasn't changed since the last one looked gets what was computed then. */
export function openRoundScores(store: Store): RoundScores {
  const remember = rememberingNewest<readonly ScoredUnit[]>(REMEMBERED)

  async function compute(plan: RoundPlan, block: string | undefined) {
    const units = [...plan.units.values()].filter(
      (unit) => block === undefined || unit.block === block,
    )
    const ids = units.map(({ id }) => id)
    return scoreRound(plan, await readTalliesOf(store, plan.round.id, ids), units)
  }

  return {
    read(plan, { block, counted }) {
      const subject = JSON.stringify([plan.round.id, block])
      const version = JSON.stringify([store.changes(), counted])
      return remember(subject, version, () => compute(plan, block))
    },
  }
}
