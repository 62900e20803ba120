import type { Effect } from '@phieu/office'
import { gatherInput } from '../results/gather-input.ts'
import { refuseUnopened } from '../results/refuse-unopened.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { Review, RoundSnapshot } from '../store/ballots/ballot-store.ts'
import type { Chosen, DecisionFault } from '../store/review/review-store.ts'

/**
 * What a decision would do to the result, computed by the same scoring from the same tallies with
 * those ballots in the count or out of it; nothing is written.
 *
 * @throws RangeError when the parts of the result contradict each other
 * @throws ProblemError `box-unopened` as long as a real round has no result
 */
export async function weighDecision(
  services: Services,
  plan: RoundPlan,
  chosen: Chosen,
  to: Review,
): Promise<Effect | DecisionFault> {
  const { store, computer } = services
  await refuseUnopened(services, plan)
  const about = (unit: string, group: string) => plan.questionnaireAbout(unit, group)
  const change = await store.weighDecision(plan.round.id, chosen, to, about)
  if (typeof change === 'string') return change

  const { tallies, flaggedTallies } = await store.readRound(plan.round.id, readTallies)
  // Points alone are weighed: errors, and so interviewers, are in none of them.
  const counted = { tallies, flaggedTallies: [], clusters: [], raterBallots: [] }
  const none = { seed: '0'.repeat(16), replicates: 0 }
  const gathered = await gatherInput(services, plan, counted, none)
  const { way, tallies: moved } = change
  const order = { job: 'effect', gathered, way, moved, flaggedTallies } as const
  const effect = await computer.computeEffect(order)
  return { ballots: change.ballots, moved: change.moved, effect }
}

async function readTallies({ tallies, flaggedTallies }: RoundSnapshot) {
  return { tallies, flaggedTallies }
}
