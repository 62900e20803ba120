import { daysLater, localDate, type LocalDate, type Round, type RoundState } from '@phieu/survey'
import { isTrial } from '../box/is-trial.ts'

/** What moving a round is called. */
export type Move = 'open' | 'close' | 'reopen' | 'approve' | 'disapprove' | 'publish'

/** The states in the order in which a round goes through them. */
export const states = ['draft', 'open', 'closed', 'approved', 'published'] as const

/** The name of the way from one state to another. */
export function moveOf(from: RoundState, to: RoundState): Move {
  if (to === 'open') return from === 'draft' ? 'open' : 'reopen'
  if (to === 'closed') return from === 'approved' ? 'disapprove' : 'close'
  return to === 'published' ? 'publish' : 'approve'
}

/** Whether a move leads on; going back stands behind going on. */
export function leadsOn(move: Move): boolean {
  return move !== 'reopen' && move !== 'disapprove'
}

/**
 * The last day on which ballots that were finished in time may still arrive; `undefined` once it is
 * over, or where the round has no days.
 */
export function graceUntil(
  {
    fieldworkPeriod,
    graceDays,
    timeZone,
  }: Pick<Round, 'fieldworkPeriod' | 'graceDays' | 'timeZone'>,
  now: Date,
): LocalDate | undefined {
  const last = fieldworkPeriod && daysLater(fieldworkPeriod.to, graceDays)
  return last !== undefined && localDate(now, timeZone) <= last ? last : undefined
}

/**
 * Whether a move takes two people: closing a real round on which ballots may still be on their way,
 * and approving it without some that nobody can open.
 */
export function needsSecond(
  round: Pick<Round, 'practice' | 'synthetic'>,
  move: Move,
  has: { mayStillCome: boolean; leaves: boolean },
): boolean {
  if (isTrial(round)) return false
  return (move === 'close' && has.mayStillCome) || (move === 'approve' && has.leaves)
}

/**
 * Whether a round waits for nothing but this move: its form stands open then. Opening is never due,
 * and closing only once ballots cannot come any more.
 *
 * @param graceUntil - see above
 */
export function isDue(
  { state, fieldworkPeriod }: Pick<Round, 'state' | 'fieldworkPeriod'>,
  move: Move,
  graceUntil: LocalDate | undefined,
): boolean {
  if (state === 'open') {
    return move === 'close' && fieldworkPeriod !== undefined && graceUntil === undefined
  }
  return move === 'approve' || move === 'publish'
}
