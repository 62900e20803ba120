import type { RoundPlan } from '../round-plans.ts'
import type { Services } from '../services.ts'
import { gatherInput, type Repeats } from './gather-input.ts'

/**
 * The result of a round as it would be published now, counted as ballots came in.
 *
 * @throws RangeError when its parts contradict each other
 */
export async function liveResult(services: Services, plan: RoundPlan, repeats: Repeats) {
  const { store, computer } = services
  const counted = await store.readRound(plan.round.id, async ({ tallies, raterBallots }) => ({
    tallies,
    raterBallots: await raterBallots(),
  }))
  const gathered = await gatherInput(services, plan, counted, repeats)
  return computer.computeLive({ job: 'live', gathered })
}
