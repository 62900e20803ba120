import type { Box, MoveWish } from '@phieu/office'
import { describeBox } from '../box/describe-box.ts'
import { ProblemError } from '../problem.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'

/** What an approval says of the box. */
export type BoxWish = Pick<MoveWish, 'reason' | 'late' | 'unopened' | 'secret'>

/**
 * Whether a round may be approved with what lies in its box. What is approved holds every envelope
 * that could be opened: named people's wait for a sheet, those that came late are all taken, or all
 * left with a reason. What nobody can open any more is left with a reason, and never unsaid.
 *
 * @returns `some-left` where the approval leaves envelopes for which there is no key
 * @throws ProblemError `conflict` with a sentence that says what is to be done first
 */
export async function checkBoxForApproval(
  services: Services,
  plan: RoundPlan,
  wish: BoxWish,
): Promise<'nothing-left' | 'some-left'> {
  const box = await describeBox(services, plan)
  if (box.counting || box.openable > 0) {
    throw conflict('The box is still being counted. Approve when it is through.')
  }
  const isLeft = wish.unopened === 'leave' && wish.reason !== undefined
  if (box.lying > 0 && !isLeft) {
    throw conflict(
      `${box.lying} envelopes lie unopened. Open them with the key of a sheet, or leave them and say why.`,
    )
  }
  if (box.held > 0 && (wish.late === undefined || wish.reason === undefined)) {
    throw conflict(`${box.held} envelopes came late. Take them or leave them, and say why.`)
  }
  if (box.revoked > 0 && wish.reason === undefined) {
    throw conflict(
      `${box.revoked} envelopes came by rights that were taken back, and stay sealed. Say why.`,
    )
  }
  const lockedLate = countLockedLate(box, wish)
  if (lockedLate > 0 && !isLeft) {
    throw conflict(
      `${lockedLate} of the envelopes that came late are sealed to a key that is not here. Bring a sheet to take them with the approval, or leave them and say why.`,
    )
  }
  return box.lying + lockedLate > 0 ? 'some-left' : 'nothing-left'
}

/**
 * Counts those that came late, if they are to be taken; where fewer than five came of a unit, group
 * and kind they stay: the result before and after would tell what these say.
 *
 * @throws ProblemError `conflict` where the sheet is another box's, or not all were counted
 */
export async function takeLate(services: Services, plan: RoundPlan, wish: BoxWish): Promise<void> {
  if (wish.late !== 'take') return
  const { id } = plan.round
  if ((await services.counts.countLate(id, wish.secret)) === 'other-key') {
    throw conflict('This sheet holds the key of another box.')
  }
  const box = await describeBox(services, plan)
  if (box.held > countLockedLate(box, wish) + box.heldFew) {
    throw conflict('Not all envelopes that came late could be counted just now. Ask once more.')
  }
}

/** How many of the late envelopes that are to be taken have no key here. */
function countLockedLate(
  { held, heldFew, heldNamed, keys }: Box,
  { late, secret }: BoxWish,
): number {
  if (late !== 'take') return 0
  if (!keys.readable) return held - heldFew
  return keys.box === 'sheets' && secret === undefined ? heldNamed : 0
}

function conflict(sentence: string): ProblemError {
  return new ProblemError('conflict', sentence)
}
