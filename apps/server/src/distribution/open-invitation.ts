import {
  InvitationCode,
  readCode,
  RoundBrief,
  UnitBrief,
  type InvitationOpening,
  type InvitationOpenRequest,
} from '@phieu/survey'
import { countedSoon } from '../database-faults.ts'
import { ProblemError } from '../problem.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import { findInvitation } from '../insiders/drawn-rights.ts'
import type { Invitation } from '../store/distribution/invitation-store.ts'
import { rightHashOf } from './right-hash.ts'
import { requireDays } from './link-validity.ts'

/**
 * What an invitation opens, also one that is spent: its phone then says so.
 *
 * @param request - as the phone sent it; `again`: it has opened the invitation before
 * @throws ProblemError when there is no such invitation, or it opens nothing now
 */
export async function openInvitation(
  services: Pick<Services, 'store' | 'plans' | 'keys' | 'draws' | 'now'>,
  { code: typed, again = false }: InvitationOpenRequest,
): Promise<InvitationOpening> {
  const { store, plans, keys: ring, now } = services
  const code = InvitationCode.safeParse(readCode(typed))
  const invitation = code.success
    ? await findInvitation(services, await rightHashOf(code.data))
    : undefined
  if (!invitation) throw new ProblemError('unknown-invitation')
  if (invitation.revokedOn !== undefined) throw new ProblemError('revoked-invitation')

  const plan = await plans.find(invitation.round)
  if (!plan) throw new Error(`an invitation is of round ${invitation.round}, which is not there`)
  if (plan.round.state !== 'open') throw new ProblemError('closed-round')
  requireDays(plan.round, plan.dayAt(now()))
  const keys = await ring.ensure(plan.round, plan.dayAt(now()))
  if (!again && invitation.batch !== undefined) {
    await countedSoon(store.countInvitationOpening(invitation.batch))
  }
  return {
    round: { ...RoundBrief.parse(plan.round), keys: keys.publicKeys },
    group: invitation.group,
    units: invitation.units.map((each) => invitedUnit(plan, invitation, each)),
    extra: plan.round.extra,
  }
}

function invitedUnit(
  plan: RoundPlan,
  { group }: Invitation,
  { unit: id, spent }: Invitation['units'][number],
) {
  const unit = plan.units.get(id)
  const questionnaire = unit && plan.questionnaireFor(unit.block, group)
  if (!unit || !questionnaire) throw new Error(`an invitation asks group ${group} nothing of ${id}`)
  return { unit: UnitBrief.parse(unit), questionnaire, spent }
}
