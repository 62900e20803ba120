import { moveFault, type MoveFault, type MoveWish, type Role } from '@phieu/office'
import { daysLater, type ProblemCode, type Round } from '@phieu/survey'
import type { z } from 'zod'
import { ProblemError } from '../problem.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { RoundMove } from '../store/publication/publication-store.ts'
import { readyBoxForApproval } from './approve-box.ts'

/** Who asks for a move. */
export interface Mover {
  id: string
  name: string
  role: Role
}

/**
 * Moves a round, where its state, the mover's role and the box allow it.
 *
 * @returns `proposed` where a second person has to ask for the same
 * @throws ProblemError with a sentence that says what is missing
 */
export async function moveRound(
  services: Services,
  plan: RoundPlan,
  { to, reason, ...wish }: z.output<typeof MoveWish>,
  mover: Mover,
): Promise<'moved' | 'proposed'> {
  const { store, counts, backups, now } = services
  const { round } = plan
  const from = round.state
  const proposed = await store.findProposedMove(round.id)
  const isSecond = proposed?.to === to && proposed.by.id !== mover.id
  // Whoever confirms what an admin has proposed may be of the council.
  const role = isSecond && mover.role === 'council' ? 'admin' : mover.role
  const fault = moveFault({ from, to, reason }, role)
  if (fault) throw problemOf(fault, from, to)

  const by = { id: mover.id, name: mover.name }
  const move: RoundMove = { from, to, by, at: now().toISOString(), reason }
  if (from === 'draft' && to === 'open') await requireKeys(services, plan)
  if (from === 'open' && isEarly(plan, now()) && !isSecond) {
    await store.proposeMove(round.id, move)
    return 'proposed'
  }
  if (to === 'approved') await readyBoxForApproval(services, plan, { reason, ...wish })
  if ((await store.moveRound(round.id, move)) === 'moved-meanwhile') {
    throw new ProblemError('conflict', 'The round was moved by somebody else just now.')
  }
  if (to === 'closed') {
    counts.nudge(round.id)
    backups.afterClosing(round.id)
  }
  return 'moved'
}

/** A round for trying out has its keys on the server; of a real one somebody has said where they are. */
async function requireKeys({ keys, now }: Services, plan: RoundPlan): Promise<void> {
  const { round } = plan
  if (round.practice || round.synthetic) await keys.ensure(round, plan.dayAt(now()))
  else if (!(await keys.find(round.id))) {
    throw new ProblemError(
      'conflict',
      'Make the box key first: what named people answer is sealed to it.',
    )
  }
}

/** Whether ballots of a real round may still come: then two persons close it. */
function isEarly(plan: RoundPlan, now: Date): boolean {
  const { fieldworkPeriod, graceDays, practice, synthetic } = plan.round
  if (practice || synthetic || !fieldworkPeriod) return false
  return plan.dayAt(now) <= daysLater(fieldworkPeriod.to, graceDays)
}

function problemOf(fault: MoveFault, from: Round['state'], to: string): ProblemError {
  const problems: Record<MoveFault, [code: ProblemCode, sentence: string]> = {
    'no-such-way': ['conflict', `A round that is ${from} cannot be made ${to}.`],
    'by-publishing-only': ['conflict', 'A round becomes published by publishing its result.'],
    'not-your-role': ['forbidden', `Your account may not move a round from ${from} to ${to}.`],
    'needs-reason': ['malformed', `Moving a round back from ${from} to ${to} needs a reason.`],
  }
  return new ProblemError(...problems[fault])
}
