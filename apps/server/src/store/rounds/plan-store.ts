/** What the store promises for setting up a round: its plan, and by which ways people are reached. */
import type { Round } from '@phieu/survey'

/** How many ways lead to one group about one unit. */
export interface Reach {
  unit: string
  group: string
  n: number
}

/** By which ways ballots can come in a round. What was revoked or paused is no way. */
export interface RoundWays {
  links: Reach[]
  /** One-time invitations that are not spent. Which units insiders rate is not the database's to know. */
  invitations: Reach[]
  /** How many ballots interviewers are asked for. */
  assignments: Reach[]
  interviewers: number
  insiders: number
}

export interface PlanStore {
  /**
   * Writes what a round is to be, if it stands as `before` still, its state among it.
   *
   * `attached`: links, invitations, points or interviewers rest on the definition and the registry
   * that would change.
   */
  replacePlan(before: Round, after: Round): Promise<'replaced' | 'changed-meanwhile' | 'attached'>
  findWays(round: string): Promise<RoundWays>
}
