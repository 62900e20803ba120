import type { RoundDetail } from '@phieu/office'
import {
  type MoveFault,
  type Role,
  endpoints,
  frozenParts,
  moveFault,
  waysFrom,
} from '@phieu/office'
import { type z } from 'zod'
import type { ProblemCode, Round } from '@phieu/survey'
import { ProblemError } from '../../problem.ts'
import { plannableParts, revisionOf } from '../../rounds/plan-changes.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/rounds/:round`, `POST /api/rounds/:round/state` */
export function statusRoutes(services: Services) {
  const { store, now } = services
  return createRouter()
    .handle(endpoints.getRound, async ({ c, param }) => {
      const { round } = await roundPlanOf(services, param.round)
      return await roundDetailOf(services, round, officeUserOf(c).role)
    })
    .handle(endpoints.moveRound, async ({ c, param, json }) => {
      const { round } = await roundPlanOf(services, param.round)
      const { to, reason } = json
      const { id, name, role } = officeUserOf(c)
      const from = round.state
      const fault = moveFault({ from, to, reason }, role)
      if (fault) throw problemOf(fault, from, to)

      const by = { id, name }
      const move = { from, to, by, at: now().toISOString(), reason }
      const outcome = await store.moveRound(round.id, move)
      if (outcome === 'moved-meanwhile') {
        throw new ProblemError('conflict', 'The round was moved by somebody else just now.')
      }
      const detail = await roundDetailOf(services, { ...round, state: to }, role)
      const deleted = detail.moves.at(-1)?.deleted
      noteForLog(c, { from, to, reason, ...(deleted && { deleted }) })
      return detail
    })
}

/** A round with its history and the ways that lead on from there for someone of this role. */
export async function roundDetailOf(
  { store }: Services,
  round: Round,
  role: Role,
): Promise<z.infer<typeof RoundDetail>> {
  const moves = await store.listMoves(round.id)
  return {
    round,
    revision: await revisionOf(round),
    plannable: plannableParts(round.state),
    moves: moves.map((move) => ({
      ...move,
      reason: move.reason ?? null,
      deleted: move.deleted ?? null,
    })),
    next: waysFrom(round, role).map(({ to, who, needsReason }) => ({
      to,
      who: [...who],
      needsReason,
    })),
    frozen: frozenParts(round.state),
  }
}

function problemOf(fault: MoveFault, from: string, to: string): ProblemError {
  const problems: Record<MoveFault, [code: ProblemCode, sentence: string]> = {
    'no-such-way': ['conflict', `A round that is ${from} cannot be made ${to}.`],
    'by-publishing-only': ['conflict', 'A round becomes published by publishing its result.'],
    'not-your-role': ['forbidden', `Your account may not move a round from ${from} to ${to}.`],
    'needs-reason': ['malformed', `Moving a round back from ${from} to ${to} needs a reason.`],
  }
  return new ProblemError(...problems[fault])
}
