/** By which way an envelope came, and whether that way is open to it. */
import type { Channel, EnvelopeHeader, LocalDate, Refusal, Slip } from '@phieu/survey'
import type { LinkLimits, RightKind } from '../store/box/box-store.ts'
import type { Invitation } from '../store/distribution/invitation-store.ts'
import type { Link } from '../store/distribution/link-store.ts'
import type { Device } from '../store/fieldwork/interviewer-store.ts'
import type { SignedText } from './verify-slips.ts'

/** An envelope that was read, with its slip. */
export interface ReceivedEnvelope {
  header: EnvelopeHeader
  digest: string
  sealed: string
  slip: Slip
}

/** What the ways in are looked up by. */
export interface Ways {
  findLink: (code: string) => Promise<Link | undefined>
  findInvitation: (rightHash: string) => Promise<Invitation | undefined>
  findDevice: (id: string) => Promise<Device | undefined>
  /** Whether a phone has signed this. */
  isSigned: (text: SignedText) => boolean
  /** The phone that has signed all of its slips in this request together. */
  signedTogether?: string
  /** Who asks in a round, by id. */
  findInterviewers: (round: string) => Promise<ReadonlySet<string>>
  /** How many envelopes came through a link in this hour. */
  countLinkHour: (link: string) => Promise<number>
  /** What proofs of work may rest on. */
  salts: () => readonly string[]
  /** From so many in an hour on, those of one link are looked at first. */
  burstOf: (round: string) => Promise<number>
  now: () => Date
}

/** A way in that is open to this envelope. */
export interface Arrival {
  kind: RightKind
  channel: Channel
  /**
   * Its link, right or phone was revoked after the ballot was begun, or is another person's by now:
   * nothing that somebody has finished is thrown away, it is looked at first.
   */
  isRevoked: boolean
  /** The last day of its way, where it ends before the round. */
  last: LocalDate | undefined
  /** The day since which its way is there; `undefined` where nobody knows. */
  since: LocalDate | undefined
  /** SHA-256 of the right that it uses. */
  rightHash: string | undefined
  /** Of an insider: the id of the drawn right that it uses instead. */
  drawnRight: string | undefined
  /** The open link at which it is counted. */
  link: LinkLimits | undefined
}

/** What speaks against an envelope; of `unworked`, the zero bits that are asked for. */
export interface Refused {
  refused: Refusal
  bits?: number
}

/** The place that a way in must be for. */
export function isFor(
  { round, unit, group }: { round: string; unit: string; group: string },
  header: EnvelopeHeader,
): boolean {
  return round === header.round && unit === header.unit && group === header.group
}

/** Nobody asked in person: such an envelope names no interviewer either. */
export function isUnasked({ mode, interviewer }: EnvelopeHeader): boolean {
  return mode === 'online' && interviewer === undefined
}
