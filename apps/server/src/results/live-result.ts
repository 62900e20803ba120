import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import { refuseUnopened } from './refuse-unopened.ts'
import { officeMinimum } from '../rounds/office-minimum.ts'
import { gatherInput, type Repeats } from './gather-input.ts'
import { readCounted } from './read-counted.ts'

/**
 * The result of a round as it stands now, counted as ballots came in.
 *
 * @param minimum - fewer people than this are hidden from whoever reads it; as the office may see it
 *   where nothing is said
 * @throws RangeError when its parts contradict each other
 * @throws ProblemError `box-unopened` as long as a real round has none
 */
export async function liveResult(
  services: Services,
  plan: RoundPlan,
  repeats: Repeats,
  minimum = officeMinimum(plan.round),
) {
  const gathered = await gatherLive(services, plan, repeats)
  return services.computer.computeLive({ job: 'live', gathered, minimum })
}

/**
 * What the result of a round rests on now.
 *
 * @throws ProblemError `box-unopened` as long as a real round has none
 */
export async function gatherLive(services: Services, plan: RoundPlan, repeats: Repeats) {
  await refuseUnopened(services, plan)
  const counted = await services.store.readRound(plan.round.id, readCounted)
  return gatherInput(services, plan, counted, repeats)
}
