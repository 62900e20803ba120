/** What the store promises for personal invitations, of which only the codes' SHA-256 are kept. */
import type { Channel, LocalDate } from '@phieu/survey'

/** One unit that an invitation gives the right to rate, once. */
export interface InvitationUnit {
  unit: string
  /** A ballot about it was kept; nothing tells which. */
  spent: boolean
  /** So by last midnight; what the office may see. */
  shown?: boolean
  /** Of an insider: the id of the drawn right to it. */
  right?: string
}

/**
 * The right of one person to one ballot about each of some units: a one-time invitation names one
 * unit, an insider's personal link several, in the order in which they are asked.
 */
export interface Invitation {
  rightHash: string
  round: string
  group: string
  channel: Channel
  /** The bulk that it was made in. */
  batch: string | undefined
  /** The insider to whom it was given. */
  insider: string | undefined
  /** Of an insider: what its units are made of, sealed (see `insiders/drawn-rights.ts`). */
  sealedRights?: string | undefined
  /** Since this day it opens nothing; a ballot begun before goes into review. */
  revokedOn: LocalDate | undefined
  units: InvitationUnit[]
}

export interface InvitationStore {
  /**
   * All of them, or none.
   *
   * @throws Error when a code or a round is not new or not there
   */
  addInvitations(invitations: readonly Invitation[]): Promise<void>
  /** An insider's as it lies: without units, its rights sealed. */
  findInvitation(rightHash: string): Promise<Invitation | undefined>
}
