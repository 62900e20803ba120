/** What the store promises for ballots, their tallies and their receipts. */
import type { GroupTally, RaterBallot } from '@phieu/scoring'
import type { Ballot, Channel, LocalDate, Questionnaire, Receipt } from '@phieu/survey'
import type { FlagHistory } from './flag-history.ts'

/** A ballot that was judged and may be kept. */
export interface JudgedBallot {
  ballot: Ballot
  /** `ballotDigest` of the ballot. */
  digest: string
  /** What it answers; its answers are without faults. */
  questionnaire: Questionnaire
  /** Today, in the round's time zone. */
  keptOn: LocalDate
  channel: Channel
  /** What somebody should look at; it excludes nothing by itself. */
  flags: readonly string[]
  review: Review
  /** SHA-256 of the invitation that is spent with it: written down nowhere beside the ballot. */
  invitation: string | undefined
  /** The open link at which it is counted; written down nowhere beside the ballot either. */
  link: string | undefined
  /** What it is compared with others by; left out, it is compared with none. */
  history?: FlagHistory | undefined
}

/** Whether a ballot is counted, waits for somebody to look at it, or was left out with a reason. */
export type Review = 'counted' | 'held' | 'excluded'

/**
 * `kept`: written just now. `kept-already`: the same ballot was kept before; the receipt is that
 * of the first time. `conflicting`: another ballot was kept under this id, this one was not.
 * `closed`: its round takes no ballots (any more), and nothing was written. `spent`: its invitation
 * was spent by another ballot, and nothing was written.
 */
export type KeepOutcome =
  | { outcome: 'kept' | 'kept-already'; receipt: Receipt }
  | { outcome: 'conflicting' }
  | { outcome: 'closed' }
  | { outcome: 'spent' }

/** What was counted for one group's answers about one unit. */
export interface UnitTally {
  unit: string
  group: string
  tally: GroupTally
}

/** A round's counted ballots and tallies as they stood at one moment. */
export interface RoundSnapshot {
  tallies: UnitTally[]
  /** Of the doubtful ballots among them (see `doubtfulFlags`). */
  flaggedTallies: UnitTally[]
  /** Ordered by id, which is random; in portions, so that memory stays the same for a million. */
  ballots: () => AsyncIterable<Ballot>
  /** The doubtful ones, likewise. */
  flaggedBallots: () => AsyncIterable<Ballot>
  /** The ballots of people who rate many units, in the order of their ids. */
  raterBallots: () => Promise<RaterBallot[]>
}

export interface BallotStore {
  /**
   * Keeps ballots: each with its tally and its receipt in one transaction, or not at all. Safe to
   * repeat. Resolves after the commit has reached the disk. Ballots that arrive together from
   * many senders share one transaction, in which each still has an outcome of its own.
   *
   * @returns one outcome for each ballot, in their order
   */
  keep(ballots: readonly JudgedBallot[]): Promise<KeepOutcome[]>
  findReceipt(ballot: string): Promise<Receipt | undefined>

  /** Every tally of a round; nothing for a group without ballots. */
  listTallies(round: string): Promise<UnitTally[]>
  /** The tallies of one unit by group, as `scoreUnit` takes them. */
  findUnitTallies(round: string, unit: string): Promise<ReadonlyMap<string, GroupTally>>

  /** Reads a round at rest: what `read` sees doesn't change while ballots go on arriving. */
  readRound<T>(round: string, read: (snapshot: RoundSnapshot) => Promise<T>): Promise<T>
}
