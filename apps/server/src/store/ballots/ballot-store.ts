/** What the store promises for counted ballots and their tallies. How they are written: see `box/`. */
import type { GroupTally, RaterBallot } from '@phieu/scoring'
import type { Ballot, Channel } from '@phieu/survey'

/** Whether a ballot is counted, waits for somebody to look at it, or was left out with a reason. */
export type Review = 'counted' | 'held' | 'excluded'

/** What was counted for one group's answers about one unit. */
export interface UnitTally {
  unit: string
  group: string
  tally: GroupTally
}

/** The counted ballots of one group about one unit that one interviewer brought, added up. */
export interface InterviewerTally {
  unit: string
  group: string
  interviewer: string
  /** 1 and more. */
  ballots: number
  /** By option of each item, in the order of the questionnaire, how many chose it. */
  counts: number[]
}

/** A counted ballot, and the way on which its voter was asked. */
export interface CountedBallot extends Ballot {
  channel: Channel
}

/** Where another number is written down than there is. */
export interface CountDifference {
  unit: string
  group: string
  /** How many there are. */
  counted: number
  /** How many are written down. */
  tallied: number
}

/** A round's counted ballots and tallies as they stood at one moment. */
export interface RoundSnapshot {
  tallies: UnitTally[]
  /** Of the doubtful ballots among them (see `doubtfulFlags`). */
  flaggedTallies: UnitTally[]
  /** In the order of unit, group and interviewer. */
  interviewerTallies: InterviewerTally[]
  /** Places where another number of ballots is counted than stands there, sealed ones too. */
  miscounted: () => Promise<CountDifference[]>
  /** By cell, in one by id, which is random; in portions, so that memory stays the same for a million. */
  ballots: () => AsyncIterable<CountedBallot>
  /** The doubtful ones, likewise. */
  flaggedBallots: () => AsyncIterable<Ballot>
  /** The ballots of insiders, in the order of their ids; each rater as it is sealed. */
  raterBallots: () => Promise<RaterBallot[]>
}

export interface BallotStore {
  /** Every tally of a round, or those of some units; nothing for a group without ballots. */
  listTallies(round: string, units?: readonly string[]): Promise<UnitTally[]>
  /** How many ballots are counted, by unit and group. */
  listTallied(round: string): Promise<{ unit: string; group: string; ballots: number }[]>
  /** What the interviewers of a round brought; nothing of those of whom no ballot is counted. */
  listInterviewerTallies(round: string): Promise<InterviewerTally[]>

  /** Reads a round at rest: what `read` sees doesn't change while ballots go on arriving. */
  readRound<T>(round: string, read: (snapshot: RoundSnapshot) => Promise<T>): Promise<T>
}
