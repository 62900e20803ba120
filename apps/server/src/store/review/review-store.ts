/** What the store promises for judging ballots: which are looked at, and what is decided of them. */
import type { AccountRef } from '@phieu/office'
import type { FlagLimits, FlagName, AnswerPattern } from '@phieu/scoring'
import type { Ballot, Channel } from '@phieu/survey'
import type { Review, UnitTally } from '../ballots/ballot-store.ts'
import type { QuestionnaireFor } from '../ballots/flag-history.ts'

/** Which ballots of a round are wanted; what is left out sets no limit. */
export interface ReviewFilter {
  /** `any`: with a flag, whichever. */
  flag?: FlagName | 'any' | undefined
  units?: readonly string[] | undefined
  group?: string | undefined
  channel?: Channel | undefined
  interviewer?: string | undefined
  review?: Review | undefined
  /** Whether somebody has decided about them. */
  decided?: boolean | undefined
}

/** By what a list of ballots is ordered; those alike stand in the order of their ids, which is random. */
export interface ReviewOrder {
  by: 'flags' | 'sealedOn' | 'unit' | 'seconds' | 'level'
  descending: boolean
}

/** How many there are, up to a number at which counting ends. */
export interface Reached {
  total: number
  more: boolean
}

/** A ballot in a list: everything but its answers. */
export interface ReviewRow {
  id: string
  unit: string
  group: string
  channel: Channel
  review: Review
  interviewer: string | undefined
  sealedOn: string
  seconds: number | undefined
  /** How good its answers are on the whole, in ten-thousandths. */
  level: number | undefined
  flags: string[]
  decided: boolean
}

/** A ballot with all that is known of it. */
export interface ReviewedBallot {
  ballot: Ballot
  row: ReviewRow
  /** `undefined` where it is compared with none. */
  pattern: AnswerPattern | undefined
  /** Ballots that its interviewer sealed on its day; `undefined` without an interviewer. */
  sameDay: number | undefined
}

/** Chosen one by one, or by a filter that found so many when somebody looked. */
export type Chosen = { ballots: readonly string[] } | { filter: ReviewFilter; expected: number }

/** What somebody decides about ballots. */
export interface NewDecision {
  /** Made by who asks, so that asking again decides once. */
  id: string
  round: string
  to: Review
  reason: string | undefined
  by: AccountRef
  /** ISO 8601, UTC. */
  at: string
}

/** A decision as it stands in the history of a ballot. */
export interface Decision extends Omit<NewDecision, 'round'> {
  /** How the ballot stood before. */
  was: Review
  /** About how many ballots it was. */
  ballots: number
}

/** What a decision would do to the tallies of a round. */
export interface TallyChange {
  /** About how many ballots it is, and how many of them it moves into the count or out of it. */
  ballots: number
  moved: number
  way: 'add' | 'subtract'
  tallies: UnitTally[]
  /** Of the doubtful ones among them. */
  flaggedTallies: UnitTally[]
}

/**
 * `frozen`: the round is approved. `changed`: the filter finds another number now. `too-many`: more
 * than `DECISION_LIMIT`. `none`: there is no such ballot. Nothing was written then.
 */
export type DecisionFault = 'frozen' | 'changed' | 'too-many' | 'none'

export interface ReviewStore {
  /** The limits of a round; the usual ones until it has its own. */
  findFlagLimits(round: string): Promise<FlagLimits>
  /** @returns whether they were written; those of an approved round stay */
  putFlagLimits(round: string, limits: FlagLimits): Promise<boolean>

  /**
   * Ballots as ordered where they are `DECISION_LIMIT` at most. Of more no order is made, and no more are
   * counted or shown: what a list costs doesn't grow with the round.
   */
  listReview(
    round: string,
    filter: ReviewFilter,
    page: { order: ReviewOrder; offset: number; limit: number },
  ): Promise<Reached & { ballots: ReviewRow[] }>
  /** How many ballots have each flag, up to `FLAG_REACH`; none without one. */
  countFlags(round: string): Promise<(Omit<Reached, 'total'> & { flag: string; ballots: number })[]>
  findReviewed(round: string, ballot: string): Promise<ReviewedBallot | undefined>
  /** Ballots of the same group about the same unit that differ in one answer at most. */
  listAlike(
    ballot: ReviewedBallot,
  ): Promise<{ id: string; distance: 0 | 1; sealedOn: string; review: Review }[]>

  /** What a decision would change; nothing is written. */
  weighDecision(
    round: string,
    chosen: Chosen,
    to: Review,
    questionnaireFor: QuestionnaireFor,
  ): Promise<TallyChange | DecisionFault>
  /**
   * Moves ballots into the count or out of it, with their tallies and the entry in their history, in
   * one transaction. No ballot is ever deleted.
   */
  decide(
    decision: NewDecision,
    chosen: Chosen,
    questionnaireFor: QuestionnaireFor,
  ): Promise<{ ballots: number; moved: number } | DecisionFault>
  /** What was decided about a ballot, the last first. */
  listDecisions(round: string, ballot: string): Promise<Decision[]>
}
