import { moveFault, Role, type MoveFault, type MoveWish } from '@phieu/office'
import { daysLater, type ProblemCode, type Round } from '@phieu/survey'
import { ProblemError } from '../problem.ts'
import { isReal } from '../rounds/is-real.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { ProposedMove, RoundMove } from '../store/publication/publication-store.ts'
import { checkBoxForApproval, takeLate } from './approve-box.ts'
import { isByNamesake, redBefore, requireExplained, type ChecksBefore } from './move-checks.ts'

/** Who asks for a move. */
export interface Mover {
  id: string
  name: string
  role: Role
}

/**
 * Moves a round, where its state, the mover's role and the box allow it.
 *
 * @param before - what its checks say
 * @returns `proposed` where a second person has to ask for the same
 * @throws ProblemError with a sentence that says what is missing
 */
export async function moveRound(
  services: Services,
  plan: RoundPlan,
  wish: MoveWish,
  mover: Mover,
  before: ChecksBefore,
): Promise<'moved' | 'proposed'> {
  const { store, counts, backups, now } = services
  const { round } = plan
  const { to, late, unopened } = wish
  const from = round.state
  const confirmed = await findConfirmed(store, { round, wish, mover })
  const reason = wish.reason ?? confirmed?.reason
  // Whoever confirms what an admin has proposed may be of the council.
  const role = confirmed && mover.role === 'council' ? 'admin' : mover.role
  const fault = moveFault({ from, to, reason }, role)
  if (fault) throw problemOf(fault, from, to)

  const by = { id: mover.id, name: mover.name }
  // Going back has its reason anyway; whoever confirms without a word has explained nothing.
  const red = before.to === to && wish.reason !== undefined ? redBefore(before) : []
  const move: RoundMove = {
    from,
    to,
    by,
    at: now().toISOString(),
    reason,
    ...(red.length > 0 && { red }),
  }
  if (from === 'draft' && to === 'open') await requireKeys(services, plan)
  // A namesake's confirmation is explained in their own words, not in those of the proposal.
  const own = isByNamesake(before) ? wish.reason : reason
  if (before.to === to) requireExplained(plan, before, own)
  const leavesSome =
    to === 'approved' &&
    (await checkBoxForApproval(services, plan, { ...wish, reason })) === 'some-left'
  const takesTwo = leavesSome || (from === 'open' && isEarly(plan, now()))
  if (takesTwo && isReal(round) && !confirmed) {
    await store.proposeMove(round.id, { ...move, late, unopened })
    return 'proposed'
  }
  if (to === 'approved') await takeLate(services, plan, wish)
  const follows = to === 'closed' ? backups.afterClosing(round.id) : undefined
  if ((await store.moveRound(round.id, move, { confirmed, follows })) === 'moved-meanwhile') {
    throw new ProblemError(
      'conflict',
      'The round was moved, or what was proposed withdrawn, by somebody else just now.',
    )
  }
  if (to === 'closed') counts.nudge(round.id)
  return 'moved'
}

/**
 * Takes back a move that waits for a second person.
 *
 * @throws ProblemError where none waits, or where it is not theirs to withdraw
 */
export async function withdrawMove(
  { store }: Services,
  { round }: RoundPlan,
  mover: Mover,
): Promise<ProposedMove> {
  const proposed = await store.findProposedMove(round.id)
  if (proposed && proposed.by.id !== mover.id && mover.role !== 'admin') {
    throw new ProblemError('forbidden', 'Whoever proposed it withdraws it, or an admin.')
  }
  if (!proposed || !(await store.withdrawMove(round.id, proposed))) {
    throw new ProblemError('conflict', 'No move of this round waits for a second person.')
  }
  return proposed
}

/**
 * What somebody else has proposed, where this is the same, and where they might propose it today: whoever
 * was made something else meanwhile, or may come in no more, is no first person.
 */
async function findConfirmed(
  store: Services['store'],
  { round, wish, mover }: { round: Round; wish: MoveWish; mover: Mover },
): Promise<ProposedMove | undefined> {
  const proposed = await store.findProposedMove(round.id)
  const isSame =
    proposed?.to === wish.to && proposed.late === wish.late && proposed.unopened === wish.unopened
  if (!isSame || proposed.by.id === mover.id) return undefined
  const proposer = await store.findPerson(proposed.by.id)
  const role = Role.safeParse(proposer?.role).data
  if (!role || proposer?.disabledAt !== undefined) return undefined
  const move = { from: round.state, to: proposed.to, reason: proposed.reason }
  return moveFault(move, role) === undefined ? proposed : undefined
}

/** A round for trying out has its keys on the server; of a real one somebody has said where they are. */
async function requireKeys({ keys, now }: Services, plan: RoundPlan): Promise<void> {
  const { round } = plan
  if (!isReal(round)) await keys.ensure(round, plan.dayAt(now()))
  else if (!(await keys.find(round.id))) {
    throw new ProblemError(
      'conflict',
      'Make the box key first: what named people answer is sealed to it.',
    )
  }
}

/** Whether ballots may still come: then two persons close a real round. */
function isEarly(plan: RoundPlan, now: Date): boolean {
  const { fieldworkPeriod, graceDays } = plan.round
  return (
    fieldworkPeriod !== undefined && plan.dayAt(now) <= daysLater(fieldworkPeriod.to, graceDays)
  )
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
