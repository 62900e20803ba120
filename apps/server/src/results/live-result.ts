import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import { refuseUnopened } from './refuse-unopened.ts'
import { officeMinimum } from '../rounds/office-minimum.ts'
import { gatherInput, type GatheredInput, type Repeats } from './gather-input.ts'
import { readCounted } from './read-counted.ts'
import type { LiveResult } from './result-job.ts'

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
): Promise<LiveResult> {
  const resultFor = await liveResults(services, plan, repeats)
  return resultFor(minimum)
}

/**
 * The same for several readers: what it rests on is read once, and not at all where nothing was written since.
 *
 * @throws ProblemError `box-unopened` as long as a real round has none
 */
export async function liveResults(
  services: Services,
  plan: RoundPlan,
  repeats: Repeats,
): Promise<(minimum: number) => Promise<LiveResult>> {
  await refuseUnopened(services, plan)
  const { store, computer } = services
  const { id } = plan.round
  const tallied = await store.listTallied(id)
  const counted = tallied.reduce((sum, { ballots }) => sum + ballots, 0)
  const { seed, replicates } = repeats
  // The plan was read before: it may have been changed since.
  const standing = [plan.round, seed, replicates, store.changes(), counted]
  let gathered: Promise<GatheredInput> | undefined
  const gather = async () =>
    gatherInput(services, plan, await store.readRound(id, readCounted), repeats)
  return (minimum) =>
    computer.computeLive(JSON.stringify([...standing, minimum]), async () => {
      gathered ??= gather()
      return { job: 'live', gathered: await gathered, minimum }
    })
}
