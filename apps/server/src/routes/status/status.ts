import { createRoute, type z } from '@hono/zod-openapi'
import type { ProblemCode, Round } from '@phieu/survey'
import type { Role } from '../../account/roles.ts'
import { ProblemError } from '../../problem.ts'
import { plannableParts, revisionOf } from '../../rounds/plan-changes.ts'
import { frozenParts, moveFault, waysFrom, type MoveFault } from '../../status/round-moves.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { MoveWish, RoundDetail } from '../rounds/round-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const getRound = createRoute({
  method: 'get',
  path: '/{round}',
  tags: ['Office'],
  summary: 'A round with the history of its states, and where it may go',
  request: { params: RoundParam },
  responses: {
    200: {
      description: 'The round.',
      content: { 'application/json': { schema: RoundDetail } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

const postState = createRoute({
  method: 'post',
  path: '/{round}/state',
  tags: ['Office'],
  summary: 'Move a round: open, close, open again, approve, withdraw the approval',
  request: {
    params: RoundParam,
    body: { content: { 'application/json': { schema: MoveWish } }, required: true },
  },
  responses: {
    200: {
      description: 'The round as it stands now.',
      content: { 'application/json': { schema: RoundDetail } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'conflict'),
  },
})

/** `GET /api/rounds/:round`, `POST /api/rounds/:round/state` */
export function roundStateRoutes(services: Services) {
  const { store, now } = services
  return createRouter()
    .openapi(getRound, async (c) => {
      const { round } = await roundPlanOf(services, c.req.valid('param').round)
      return c.json(await roundDetailOf(services, round, officeUserOf(c).role), 200)
    })
    .openapi(postState, async (c) => {
      const { round } = await roundPlanOf(services, c.req.valid('param').round)
      const { to, reason } = c.req.valid('json')
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
      return c.json(detail, 200)
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
