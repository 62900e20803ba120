import type { Questionnaire } from '@phieu/survey'
import type { GroupTally } from './tally.ts'

/** The ballots of one group about one unit, and how many people the group has. */
export interface GroupSample {
  readonly questionnaire: Questionnaire
  readonly tally: GroupTally
  /** `undefined` when it is not known: the group counts as large. */
  readonly size: number | undefined
}

/**
 * What a sampling error rests on: the spread of the answers; Wilson's bound because all answers
 * were equal; everyone was asked; or nothing, because a group has but one answer, or none counts.
 */
export type ErrorBasis = 'spread' | 'equal-answers' | 'census' | 'unknown'

export interface SamplingError {
  /** In the unit of the figure (points or share); `undefined` when the basis is `unknown`. */
  readonly standardError: number | undefined
  readonly basis: ErrorBasis
}
