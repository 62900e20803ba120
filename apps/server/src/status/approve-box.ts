import type { MoveWish } from '@phieu/office'
import type { z } from 'zod'
import { describeBox } from '../box/describe-box.ts'
import { ProblemError } from '../problem.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'

/**
 * What is approved holds every envelope that could be opened. Named people's wait for a sheet, or
 * are left unopened with a reason; those that came late are all taken or all left, with a reason.
 *
 * @throws ProblemError `conflict` with a sentence that says what is to be done first
 */
export async function readyBoxForApproval(
  services: Services,
  plan: RoundPlan,
  { reason, late, unopened }: Pick<z.output<typeof MoveWish>, 'reason' | 'late' | 'unopened'>,
): Promise<void> {
  const box = await describeBox(services, plan)
  if (box.counting || box.openable > 0) {
    throw new ProblemError(
      'conflict',
      'The box is still being counted. Approve when it is through.',
    )
  }
  const isLeft = unopened === 'leave' && reason !== undefined
  if (box.lying > 0 && !isLeft) {
    throw new ProblemError(
      'conflict',
      `${box.lying} envelopes lie unopened. Open them with the key of a sheet, or leave them and say why.`,
    )
  }
  if (box.held === 0) return
  if (late === undefined || reason === undefined) {
    throw new ProblemError(
      'conflict',
      `${box.held} envelopes came late. Take them or leave them, and say why.`,
    )
  }
  if (late === 'take') await services.counts.countLate(plan.round.id)
}
