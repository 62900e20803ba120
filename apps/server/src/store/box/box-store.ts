/** What the store promises for the box: envelopes that lie in it, their receipts, and how they leave it. */
import type { Ballot, Channel, EnvelopeHeader, LocalDate } from '@phieu/survey'
import type { FlagHistory } from '../ballots/flag-history.ts'
import type { Review } from '../ballots/ballot-store.ts'
import type { NewJob } from '../exports/job-store.ts'

/**
 * By what an envelope has come: an open link, an interviewer's phone, a one-time invitation, an
 * insider's link. The last two are named, and sealed to the box key.
 */
export type RightKind = 'open' | 'interview' | 'invited' | 'insider'

/** What the door has to say of the way that an envelope came. */
export type WayFlag =
  | 'burst'
  | 'link-full'
  | 'revoked-sender'
  | 'late'
  | 'clock-ahead'
  | 'clock-behind'

/**
 * `lying` until its cell is counted; `held` until the approval, because it came late; `revoked` until
 * the office takes it, because a named person's right was taken back before it came.
 */
export type LyingState = 'lying' | 'held' | 'revoked'

/** An envelope that was judged and may be put into the box. */
export interface JudgedEnvelope {
  header: EnvelopeHeader
  /** `envelopeDigest`, 64 digits. */
  digest: string
  /** As it came, base64url. */
  sealed: string
  kind: RightKind
  channel: Channel
  sealingDay: LocalDate
  state: LyingState
  flags: readonly WayFlag[]
  /** SHA-256 of the right that is used with it: written down nowhere beside the envelope. */
  rightHash: string | undefined
  /** Of an insider: the id of the drawn right that is used instead. */
  drawnRight: string | undefined
  /** The open link at which it is counted; written down nowhere beside the envelope either. */
  link: LinkLimits | undefined
}

/** What a link takes. All of it is decided in the transaction that counts. */
export interface LinkLimits {
  code: string
  /** The present day of the round, and the hour, `2026-11-22T09`. */
  day: LocalDate
  hour: string
  /** Beyond so many in an hour nothing is taken: what comes waits on its phone. */
  perHour: number
  /** Beyond so many in an hour somebody looks at them first. */
  burst: number
  /** The zero bits of work that are asked for while little comes; 0 asks for none. */
  usualBits: number
  /** The zero bits that this envelope has proven. */
  proven: number
}

/**
 * `laid`: just now. `laid-already`: the same envelope lay there before, or has been counted since.
 * `conflicting`: another envelope has this id. `closed`: its round takes none any more. `spent`: its
 * right was used by another envelope. `waiting`: its link has taken what it takes in an hour.
 * `unworked`: so many have come in this hour that more work is asked for. Of the last five nothing
 * was written.
 */
export type LayOutcome =
  | { outcome: 'laid' | 'laid-already'; period: number }
  | { outcome: 'conflicting' | 'closed' | 'spent' | 'waiting' }
  | { outcome: 'unworked'; bits: number }

/** Ballots that are opened together: those about one unit, from one group, by one kind of right. */
export interface Cell {
  round: string
  unit: string
  group: string
  kind: RightKind
}

/** How many envelopes of a cell lie in the box. */
export interface LyingCell extends Cell {
  lying: number
  held: number
  revoked: number
}

/** An envelope as it lies in the box. */
export interface LyingEnvelope {
  /** Without the key that it is sealed to, which follows from its kind. */
  header: Omit<EnvelopeHeader, 'key'>
  sealed: Uint8Array
  kind: RightKind
  channel: Channel
  sealingDay: LocalDate
  flags: readonly WayFlag[]
}

/** A ballot that was opened and read, and has an id of its own. */
export interface OpenedBallot {
  /** The id of the envelope that goes with it. */
  envelope: string
  /** By a fresh id, and without its rater. */
  ballot: Omit<Ballot, 'rater'>
  /** Of an insider's: the rater, as it lies until the approval. */
  sealedRater: string | undefined
  kind: RightKind
  channel: Channel
  flags: readonly string[]
  review: Review
}

/** An envelope that could not be opened, or whose content is faulty. */
export interface FaultyEnvelope {
  /** The envelope's id. */
  envelope: string
  why: FaultWhy
  /** As it came, as JSON. */
  raw: string
}

/** `other-key`, `altered`, `malformed`: see `openEnvelope`. `faulty`: answers that don't fit. */
export type FaultWhy = 'other-key' | 'altered' | 'malformed' | 'faulty'

/** What is written of one cell in one transaction. */
export interface CountedCell {
  cell: Cell
  opened: readonly OpenedBallot[]
  faulty: readonly FaultyEnvelope[]
  /** So many envelopes must stay in the box, or none: else another server was here, nothing is written. */
  leaves: number
  /** From so many ballots on a cell is shown. */
  least: number
  history: FlagHistory
}

export type CellOutcome = 'written' | 'overtaken'

/** What became of the envelopes of a round: adds up to `receipts`. */
export interface BoxSums {
  receipts: number
  lying: number
  held: number
  revoked: number
  counted: number
  faulty: number
}

/** What became of the envelopes of a round, as it is published: adds up to its leaves. */
export interface Fates {
  counted: number
  held: number
  excluded: number
  /** Not to be opened, or faulty inside. */
  unreadable: number
  /** Still in the box. */
  unopened: number
  /** Missing since a restore. */
  lost: number
}

export interface BoxStore {
  /**
   * Puts envelopes into the box, each with its receipt in one transaction, or not at all. Safe to
   * repeat. Resolves after the commit has reached the disk; what arrives together from many
   * senders shares one transaction.
   *
   * @returns one outcome for each envelope, in their order
   */
  lay(envelopes: readonly JudgedEnvelope[]): Promise<LayOutcome[]>
  /** The receipts of those of these envelopes that ever lay in the box, by their ids. */
  findReceipts(
    envelopes: readonly string[],
  ): Promise<Map<string, { digest: string; period: number }>>
  /** How many envelopes came through a link in this hour. */
  countLinkHour(link: string, hour: string): Promise<number>

  /** The cells of which something lies in the box, by unit, group and kind. */
  listBox(round: string): Promise<LyingCell[]>
  sumBox(round: string): Promise<BoxSums>
  /**
   * Does `work` unless another server is at it for the same round: of two that open the same envelopes each would
   * come too late for most of what it has opened. A server that ends lets go.
   *
   * @returns whether it was done
   */
  countAlone(round: string, work: () => Promise<void>): Promise<boolean>
  /** Whether an envelope lies in the box of a round, held ones too. */
  hasUnopened(round: string): Promise<boolean>
  /**
   * Lays those that came by a right taken back with the others of their cells, while the round is open,
   * or closed with others of named people unopened: opened alone, a ballot would be its person's.
   *
   * @returns how many; `undefined` where it is too late
   */
  takeRevoked(round: string): Promise<number | undefined>
  /** What lies of one cell, in no order. */
  takeCell(cell: Cell, state: LyingState): Promise<LyingEnvelope[]>
  /**
   * Makes ballots of the envelopes of some cells of one round: the ballots in an order of chance, tallies,
   * flags; the envelopes go. Each cell is written whole or not at all; on SQLite in one transaction with the
   * others, as its commits are most of what a small cell costs.
   *
   * @returns for each cell, `overtaken` when it isn't any more as it was read: nothing of it was written
   */
  writeCells(counted: readonly CountedCell[]): Promise<CellOutcome[]>
  sumFates(round: string): Promise<Fates>
  /** Digests that begin with these hexadecimal digits, sorted: leaves of the proof; all, with none. */
  listLeaves(round: string, prefix: string): Promise<string[]>

  /** The life of the database and how far its backups reach. */
  backupState(): Promise<{ epoch: string; verified: number }>
  hasEpoch(): Promise<boolean>
  /** Begins another life, as a restore does. */
  beginEpoch(id: string, today: LocalDate): Promise<void>
  /** The backup period that runs. What was kept before this is asked lies in it or in one before. */
  runningPeriod(): Promise<number>
  /** Ends the running backup period. @returns the number of the one that begins */
  raisePeriod(): Promise<number>
  /** Receipts of the periods before this one lie in a verified backup. */
  setVerified(period: number): Promise<void>

  /**
   * Begins a day, once among all servers: shows what came until now, and lays down the work of the night, all or
   * nothing. Were the day only marked, a server that is killed would take the rest with it.
   *
   * @returns whether the day is a new one
   */
  beginDay(today: LocalDate, night?: NewJob): Promise<boolean>
}
