import type { Questionnaire } from '@phieu/survey'
import type { Reach } from './share-reach.ts'
import type { ClusterSum, GroupTally } from '../units/tally.ts'

/** The ballots of one group about one unit, and how many people the group has. */
export interface GroupSample {
  readonly questionnaire: Questionnaire
  readonly tally: GroupTally
  /** `undefined` when it is not known, or cannot be: the group counts as large. */
  readonly size: number | undefined
  /** Ballots that one interviewer brought; those of nobody are not among them. */
  readonly clusters?: readonly ClusterSum[] | undefined
  /** How alike an interviewer's ballots are, 0 to 1; see `poolLikeness`. */
  readonly likeness?: number | undefined
  /** Of the sum that is reckoned, where pairs of answers and interviewers' ballots are not there to tell. */
  readonly told?: ToldSpread | undefined
}

/** How much more a sum's variance is than if every ballot had come by itself. */
export interface DesignEffect {
  /** 1 and more. */
  readonly effect: number
  /** Degrees of freedom that the effect is known with; `undefined` where no ballot had an interviewer. */
  readonly degrees: number | undefined
}

/** What the ballots of a group bring to the error of one sum, as it was published. */
export interface ToldSpread {
  /** Σ over ballots of the square of their move; see `sumOfSquares`. Without it the tally tells. */
  readonly spread?: number | undefined
  readonly design: DesignEffect
}

/**
 * What a sampling error rests on: the spread of the answers; a bound, because all answers were
 * equal, or because there is but one answer or a share that was taken over without its error;
 * everyone answered; or nothing, because no group counts.
 */
export type ErrorBasis = 'spread' | 'equal-answers' | 'bound' | 'census' | 'unknown'

export interface SamplingError {
  /** In the unit of the figure (points or share); `undefined` when the basis is `unknown`. */
  readonly standardError: number | undefined
  readonly basis: ErrorBasis
  /** Of the 95 % interval, in the unit of the figure; `undefined` when the basis is `unknown`. */
  readonly reach: Reach | undefined
}

export const unknownError: SamplingError = {
  standardError: undefined,
  basis: 'unknown',
  reach: undefined,
}
