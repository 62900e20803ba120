/** What the store promises for bulks of one-time invitations. */
import type { Channel, LocalDate } from '@phieu/survey'

/** Invitations that were made together. */
export interface NewBatch {
  /** A UUID. */
  id: string
  round: string
  label: string
  group: string
  channel: Channel
  madeOn: LocalDate
}

/** A bulk as it stands, with what came of it. */
export interface Batch extends NewBatch {
  /** When the codes that nobody had used were last replaced. */
  renewedOn: LocalDate | undefined
  revokedOn: LocalDate | undefined
  units: number
  /** Invitations that are good, or were until a ballot spent them. */
  issued: number
  /** Phones that opened one for the first time. */
  opened: number
  spent: number
}

/** Codes that were made just now, as they lie for an hour. */
export interface WrappedCodes {
  batch: string
  madeBy: string
  wrapped: string
  until: Date
}

export interface BatchStore {
  /** Puts codes in the place of those of the same bulk; what is over by now goes. */
  putFreshCodes(codes: WrappedCodes, now: Date): Promise<void>
  findFreshCodes(batch: string, now: Date): Promise<WrappedCodes | undefined>
  forgetFreshCodes(batch: string): Promise<void>
  /** Deletes those whose hour is over. */
  dropFreshCodes(now: Date): Promise<void>
  addBatch(batch: NewBatch): Promise<void>
  findBatch(round: string, id: string): Promise<Batch | undefined>
  /** The newest first. */
  listBatches(round: string): Promise<Batch[]>
  /**
   * What nobody had used by last midnight, or taken back: the hash of each code with its unit.
   * `spent`: its envelope lies in the box by now, which nobody is told.
   */
  listUnspent(batch: string): Promise<{ rightHash: string; unit: string; spent: boolean }[]>
  /** The hashes of the invitations of a bulk that were taken back, one by one or all. */
  listRevoked(batch: string): Promise<string[]>
  noteRenewal(batch: string, today: LocalDate): Promise<void>
  countInvitationOpening(batch: string): Promise<void>

  /**
   * Takes invitations back: they open nothing any more.
   *
   * @returns how many of them were good before
   */
  revokeInvitations(rightHashes: readonly string[], today: LocalDate): Promise<number>
  /** Takes back what nobody has used of a bulk. @returns how many invitations */
  revokeBatch(batch: string, today: LocalDate): Promise<number>
}
