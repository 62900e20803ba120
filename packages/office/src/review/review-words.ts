/** The most ballots about which one decision can be. */
export const DECISION_LIMIT = 5000

/** What came of asking once more. */
export const backCheckOutcomes = ['confirmed', 'differs', 'not-reached', 'did-not-happen'] as const
export type BackCheckOutcome = (typeof backCheckOutcomes)[number]
