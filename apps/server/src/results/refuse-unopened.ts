import { leastTogether } from '../count/cell-rule.ts'
import { ProblemError } from '../problem.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'

/**
 * A real round has an index and ranks once it is closed and its box is counted: who compares them
 * before and after a count learns what was counted, and units would chase their rank. Late
 * envelopes, which wait for the approval, don't keep it back; those left unopened do until then.
 *
 * @throws ProblemError `box-unopened` while the round takes ballots, or some lie in its box
 */
export async function refuseUnopened(
  { store }: Pick<Services, 'store'>,
  { round }: Pick<RoundPlan, 'round'>,
): Promise<void> {
  if (leastTogether(round) === 1) return
  if (round.state === 'open') {
    throw new ProblemError('box-unopened', 'The round is open: it has no index and no rank yet.')
  }
  if (round.state !== 'closed') return
  const { lying } = await store.sumBox(round.id)
  if (lying === 0) return
  throw new ProblemError(
    'box-unopened',
    `${lying} envelopes lie unopened: there is no index and no rank before they are counted.`,
  )
}
