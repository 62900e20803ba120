/** By which way a ballot came, and whether that way is open to it. */
import type { Ballot, LocalDate } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { arriveByDevice } from './by-device.ts'
import { arriveByInvitation } from './by-invitation.ts'
import { arriveByLink } from './by-link.ts'
import { isLate } from './lateness.ts'
import type { Arrival, ReceivedBallot, Refused, Ways } from './ways.ts'

/** The way a ballot came, or what speaks against taking it now from this sender. */
export async function findArrival(
  ballot: Ballot,
  received: ReceivedBallot,
  { round }: RoundPlan,
  ways: Ways,
  today: LocalDate,
): Promise<Arrival | Refused> {
  if (round.state !== 'open') return { refused: 'closed-round' }
  if (isLate(ballot, round.fieldworkPeriod?.to, round, today)) return { refused: 'closed-round' }
  if (ballot.mode !== 'online') return arriveByDevice(ballot, received.device)
  return received.invitation === undefined
    ? arriveByLink(ballot, received, round, ways, today)
    : arriveByInvitation(ballot, received.invitation, ways)
}
