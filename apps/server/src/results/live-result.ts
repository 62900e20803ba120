import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { RoundSnapshot } from '../store/ballots/ballot-store.ts'
import { refuseUnopened } from './refuse-unopened.ts'
import { gatherInput, type CountedRound, type Repeats } from './gather-input.ts'

/**
 * The result of a round as it would be published now, counted as ballots came in.
 *
 * @throws RangeError when its parts contradict each other
 * @throws ProblemError `box-unopened` as long as a real round has none
 */
export async function liveResult(services: Services, plan: RoundPlan, repeats: Repeats) {
  const { store, computer } = services
  await refuseUnopened(services, plan)
  const counted = await store.readRound(plan.round.id, readCounted)
  const gathered = await gatherInput(services, plan, counted, repeats)
  return computer.computeLive({ job: 'live', gathered })
}

/** What a result is made of, as the tallies say. */
export async function readCounted({
  tallies,
  flaggedTallies,
  interviewerTallies,
  raterBallots,
}: RoundSnapshot): Promise<CountedRound> {
  const clusters = interviewerTallies.map(({ interviewer: _name, ...cluster }) => cluster)
  return { tallies, flaggedTallies, clusters, raterBallots: await raterBallots() }
}
