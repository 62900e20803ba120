import type { RoundDetail } from '@phieu/office'
import { type Role, endpoints, frozenParts, waysFrom } from '@phieu/office'
import type { z } from 'zod'
import type { Round } from '@phieu/survey'
import { plannableParts, revisionOf } from '../../rounds/plan-changes.ts'
import type { Services } from '../../services.ts'
import { checkBefore, redOf } from '../../status/move-checks.ts'
import { moveRound, withdrawMove } from '../../status/move-round.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/rounds/:round`, `…/checks`, `POST /api/rounds/:round/state`, `…/state/withdraw` */
export function statusRoutes(services: Services) {
  return createRouter()
    .handle(endpoints.getRound, async ({ c, param }) => {
      const { round } = await roundPlanOf(services, param.round)
      return await roundDetailOf(services, round, officeUserOf(c).role)
    })
    .handle(endpoints.getMoveChecks, async ({ c, param }) => {
      const plan = await roundPlanOf(services, param.round)
      const { to, checks } = await checkBefore(services, plan, officeUserOf(c).id)
      return { to: to ?? null, checks }
    })
    .handle(endpoints.moveRound, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const { id, name, role } = officeUserOf(c)
      const before = await checkBefore(services, plan, id)
      const outcome = await moveRound(services, plan, json, { id, name, role }, before)

      const state = outcome === 'moved' ? json.to : plan.round.state
      const detail = await roundDetailOf(services, { ...plan.round, state }, role)
      const deleted = outcome === 'moved' ? detail.moves.at(-1)?.deleted : undefined
      const { to, reason, late, unopened } = json
      noteForLog(c, {
        from: plan.round.state,
        to,
        reason,
        ...(late && { late }),
        ...(unopened && { unopened }),
        ...(outcome === 'proposed' && { proposed: true }),
        ...(deleted && { deleted }),
        ...(before.to === to && redOf(before).length > 0 && { red: redOf(before) }),
      })
      return detail
    })
    .handle(endpoints.withdrawMove, async ({ c, param }) => {
      const plan = await roundPlanOf(services, param.round)
      const { id, name, role } = officeUserOf(c)
      const { to, by, reason } = await withdrawMove(services, plan, { id, name, role })
      noteForLog(c, { to, proposedBy: by.name, ...(reason !== undefined && { reason }) })
      return await roundDetailOf(services, plan.round, role)
    })
}

/** A round with its history and the ways that lead on from there for someone of this role. */
export async function roundDetailOf(
  { store }: Services,
  round: Round,
  role: Role,
): Promise<z.infer<typeof RoundDetail>> {
  const moves = await store.listMoves(round.id)
  const proposed = await store.findProposedMove(round.id)
  return {
    round,
    revision: await revisionOf(round),
    plannable: plannableParts(round.state),
    moves: moves.map(({ red: _red, ...move }) => ({
      ...move,
      reason: move.reason ?? null,
      deleted: move.deleted ?? null,
    })),
    next: waysFrom(round, role).map(({ to, who, needsReason }) => ({
      to,
      who: [...who],
      needsReason,
    })),
    proposed: proposed
      ? {
          ...proposed,
          reason: proposed.reason ?? null,
          late: proposed.late ?? null,
          unopened: proposed.unopened ?? null,
        }
      : null,
    frozen: frozenParts(round.state),
  }
}
