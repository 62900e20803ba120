/** What a ballot brings along to the door, and what the door says. */
import type { Channel, Refusal } from '@phieu/survey'
import type { Invitation } from '../store/distribution/invitation-store.ts'
import type { Link } from '../store/distribution/link-store.ts'
import type { Device } from '../store/fieldwork/interviewer-store.ts'

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
  /** The zero bits that the proof of work of a ballot through this link must have now. */
  bitsAt: (link: Link) => number
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
  /** The open link at which it is counted. */
  link: Link | undefined
}

/** What speaks against a ballot; of `unworked`, the zero bits that are asked for. */
export interface Refused {
  refused: Refusal
  bits?: number
}
