import type { Services } from '../services.ts'
import type { RoundPlan } from './round-plans.ts'

/** The place among the moves of the approval that waits for publication; `undefined` where none does. */
export async function standingApproval(
  { store }: Pick<Services, 'store'>,
  { round }: Pick<RoundPlan, 'round'>,
): Promise<number | undefined> {
  return round.state === 'approved' ? (await store.listMoves(round.id)).length : undefined
}
