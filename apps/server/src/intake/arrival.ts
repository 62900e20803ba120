/** By which way a ballot came, and whether that way is open to it. */
import type { Ballot, Channel, Refusal } from '@phieu/survey'
import type { RoundPlan } from '../round-plans.ts'
import type { Invitation } from '../store/invitation-store.ts'
import type { Device, Link } from '../store/store.ts'
import { arriveByDevice } from './by-device.ts'
import { arriveByInvitation } from './by-invitation.ts'
import { arriveByLink } from './by-link.ts'

/** A ballot as it came, with what was sent beside it. */
export interface ReceivedBallot {
  ballot: unknown
  /** The link that it was answered through: checked here, and then forgotten. */
  link: string | undefined
  /** The invitation that is spent with it: never stored beside it. */
  invitation: string | undefined
  /** The proof of work that came with it. */
  work: string | undefined
  /** The enrolled phone that sent it, also a revoked one. */
  device: Device | undefined
}

/** What the ways in are looked up by. */
export interface Ways {
  findLink: (code: string) => Promise<Link | undefined>
  findInvitation: (codeHash: string) => Promise<Invitation | undefined>
}

/** A way in that is open to this ballot. */
export interface Arrival {
  channel: Channel
  /**
   * Why it is looked at before it is counted: its link, invitation or phone was revoked after
   * the ballot was begun, and nothing that somebody has finished is thrown away.
   */
  doubts: readonly string[]
  /** SHA-256 of the invitation that it spends. */
  invitation: string | undefined
}

/** The way a ballot came, or what speaks against taking it now from this sender. */
export async function findArrival(
  ballot: Ballot,
  received: ReceivedBallot,
  { round }: RoundPlan,
  ways: Ways,
): Promise<Arrival | { refused: Refusal }> {
  if (round.state !== 'open') return { refused: 'closed-round' }
  if (ballot.mode !== 'online') return arriveByDevice(ballot, received.device)
  return received.invitation === undefined
    ? arriveByLink(ballot, received, ways)
    : arriveByInvitation(ballot, received.invitation, ways)
}
