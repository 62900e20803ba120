/** What the routes under `/api/rounds/:round` share. */
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Services } from '../../services.ts'

/** @throws ProblemError `not-found` when there is no such round */
export async function roundPlanOf({ plans }: Services, round: string): Promise<RoundPlan> {
  const plan = await plans.find(round)
  if (!plan) throw new ProblemError('not-found', `There is no round ${round}.`)
  return plan
}
