import { addTallies, subtractTallies } from '@phieu/scoring'
import { readCounted } from '../publish/live-result.ts'
import { gatherInput, withoutFlagged, type CountedRound } from '../publish/gather-input.ts'
import type { DecisionEffect } from '../publish/decision-effect.ts'
import type { RoundPlan } from '../round-plans.ts'
import type { Services } from '../services.ts'
import type { Review, UnitTally } from '../store/ballot-store.ts'
import type { Chosen, DecisionFault, TallyChange } from '../store/review-store.ts'

/** About how many ballots a decision would be, and what it would do to the result. */
export interface WeighedDecision {
  ballots: number
  moved: number
  effect: DecisionEffect
}

/**
 * What a decision would do to the result, computed by the same scoring from the same tallies with
 * those ballots in the count or out of it; nothing is written.
 *
 * @throws RangeError when the parts of the result contradict each other
 */
export async function weighDecision(
  services: Services,
  plan: RoundPlan,
  chosen: Chosen,
  to: Review,
): Promise<WeighedDecision | DecisionFault> {
  const { store, computer } = services
  const about = (unit: string, group: string) => plan.questionnaireAbout(unit, group)
  const change = await store.weighDecision(plan.round.id, chosen, to, about)
  if (typeof change === 'string') return change

  const counted = await store.readRound(plan.round.id, readCounted)
  const none = { seed: '0'.repeat(16), replicates: 0 }
  const gathered = await gatherInput(services, plan, { ...counted, raterBallots: [] }, none)
  const effect = await computer.computeEffect({
    job: 'effect',
    gathered,
    after: applyChange(counted, change),
    unflagged: withoutFlagged(counted.tallies, counted.flaggedTallies),
    units: [...new Set(change.tallies.map(({ unit }) => unit))],
  })
  return { ballots: change.ballots, moved: change.moved, effect }
}

/** The tallies as they would be. */
function applyChange({ tallies }: CountedRound, change: TallyChange): UnitTally[] {
  const keyOf = ({ unit, group }: UnitTally) => JSON.stringify([unit, group])
  const after = new Map(tallies.map((each) => [keyOf(each), each]))
  for (const moved of change.tallies) {
    const standing = after.get(keyOf(moved))
    const combine = change.way === 'add' ? addTallies : subtractTallies
    const tally = standing ? combine(standing.tally, moved.tally) : moved.tally
    after.set(keyOf(moved), { ...moved, tally })
  }
  return [...after.values()].filter(({ tally }) => tally.ballots > 0)
}
