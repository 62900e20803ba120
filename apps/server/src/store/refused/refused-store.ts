/**
 * What the store promises for ballots that were refused at the door, or that the count could not
 * take: kept raw, for an admin to look at.
 */
import type { LocalDate, Refusal } from '@phieu/survey'
import type { FaultWhy } from '../box/box-store.ts'

/** A refused ballot without its content. */
export interface RefusedEntry {
  /**
   * SHA-256 of the raw content, which is stored once however often it is sent; of what the count
   * found, the digest of the envelope.
   */
  id: string
  why: Refusal | FaultWhy
  /** `undefined`: found by the count, which keeps no day. */
  refusedOn: LocalDate | undefined
  /** Of the raw content, in bytes. */
  size: number
  /** What the ballot says of itself, unproven; `undefined` where it can't be read. */
  round: string | undefined
  ballot: string | undefined
}

export interface RefusedBallot extends RefusedEntry {
  /** The ballot as it was sent: JSON, but for the white space between its parts. */
  raw: string
}

/** What the door refuses, and when. */
export interface TurnedAway extends RefusedBallot {
  why: Refusal
  refusedOn: LocalDate
}

/** The most that senders whom nobody knows may leave here, in bytes. */
export interface RefusedLimits {
  perDay: number
  total: number
}

export interface RefusedStore {
  /**
   * Stores refused ballots, all or none.
   *
   * @param limits - for senders whom nobody knows; none for an enrolled phone
   * @returns `full` when the limits are reached: nothing was stored, the phone must keep them
   */
  storeRefused(
    ballots: readonly TurnedAway[],
    limits: RefusedLimits | undefined,
  ): Promise<'stored' | 'full'>

  /** What the count found, by id; then what the door refused, newest day first, inside a day by id. */
  listRefused(page: { offset: number; limit: number }): Promise<RefusedEntry[]>
  findRefused(id: string): Promise<RefusedBallot | undefined>
  /** Of these, what the door has refused; in no order. */
  readTurnedAway(ids: readonly string[]): Promise<TurnedAway[]>
  /** Forgets what lies in the box by now. */
  forgetRefused(ids: readonly string[]): Promise<void>
  /** Both kinds, all of them or those that name a round. */
  countRefused(round?: string): Promise<number>
}
